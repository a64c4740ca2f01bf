<?php

function lire(string $siren, string $objet): array
{
    $url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren"
        . "?context=Aides&recipient=13002526500013&object=$objet"; // @url
    $ch = curl_init($url);
    curl_setopt_array($ch, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 5,
        CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
    ]);

    return json_decode(curl_exec($ch), true);
}
