<?php

use GuzzleHttp\Client;

function unite_legale(string $siren): array
{
    $client = new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]);
    $response = $client->get("/v4/insee/sirene/unites_legales/$siren", [
        'query' => [
            'token' => getenv('API_ENTREPRISE_TOKEN'), // @key
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
            'object' => 'Instruction',
        ],
    ]);

    return json_decode($response->getBody(), true);
}
