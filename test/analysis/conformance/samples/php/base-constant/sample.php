<?php

namespace App;

use GuzzleHttp\Client;
use GuzzleHttp\RequestOptions;

const API_ENTREPRISE = 'https://entreprise.api.gouv.fr';

function fetch(string $siren, string $recipient): string
{
    return (new Client())->request('GET', API_ENTREPRISE . '/v4/insee/sirene/unites_legales/' . $siren, [
        RequestOptions::QUERY => [
            'context' => 'Aides publiques',
            'recipient' => $recipient,
            'object' => 'Contrôle de situation',
        ],
        RequestOptions::TIMEOUT => 5,
    ])->getBody()->getContents();
}
