<?php

function requete(string $siren, ?string $objet)
{
    $params = ['context' => 'Aides publiques', 'recipient' => '13002526500013'];
    if ($objet !== null) {
        $params['object'] = $objet;
    }

    return (new \GuzzleHttp\Client())->request(
        'GET',
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$siren}",
        ['query' => $params, 'timeout' => 5],
    );
}
