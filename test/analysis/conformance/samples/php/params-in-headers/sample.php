<?php

$client = new GuzzleHttp\Client(['base_uri' => 'https://entreprise.api.gouv.fr']);

$response = $client->request('GET', '/v4/insee/sirene/unites_legales/' . $_GET['siren'], [
    'headers' => [ // @map
        'Authorization' => 'Bearer ' . getenv('TOKEN'),
        'context' => 'Aides publiques',
        'recipient' => '13002526500013',
        'object' => 'Instruction',
    ],
    'timeout' => 5,
]);
