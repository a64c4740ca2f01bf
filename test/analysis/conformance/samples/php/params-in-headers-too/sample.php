<?php

use GuzzleHttp\Client;

function unite_legale(string $siren)
{
    $trace = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'];

    return (new Client(['timeout' => 5]))->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
        'query' => $trace,
        'headers' => $trace + ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
    ]);
}
