<?php

use Symfony\Component\HttpClient\HttpClient;

$client = HttpClient::createForBaseUri('https://entreprise.api.gouv.fr:443/', ['timeout' => 5]);

function uniteLegale($siren)
{
    global $client;

    return $client->request('GET', '/v4/insee/sirene/unites_legales/' . $siren, [
        'query' => [
            'context' => 'Marchés publics',
            'recipient' => '13002526500013',
            'object' => 'Attestation',
        ],
    ])->toArray();
}
