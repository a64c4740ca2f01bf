<?php

use Symfony\Component\HttpClient\HttpClient;

function uniteLegale(string $siren): array
{
    $client = HttpClient::create();

    return $client->request('GET', 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, [
        'timeout' => 5,
        'query' => [ // @map
            'context' => 'Aides publiques',
            'recipient' => null,
            'object' => 'Instruction',
        ],
    ])->toArray();
}
