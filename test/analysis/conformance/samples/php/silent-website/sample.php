<?php

use Illuminate\Support\Facades\Http;

$catalogue = 'https://entreprise.api.gouv.fr/catalogue';
$openapi = Http::get('https://entreprise.api.gouv.fr/v3/openapi.yaml')->body();
$page = file_get_contents('https://entreprise.api.gouv.fr/developpeurs');
?>
<p>Voir le <a href="<?= $catalogue ?>">catalogue</a> et la
<a href="https://entreprise.api.gouv.fr/developpeurs">documentation</a>.</p>
