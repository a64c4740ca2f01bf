<?php

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ConnectException;

function unite_legale(string $siren): ?string
{
    try {
        $response = (new Client())->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [ // @send
            'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'],
        ]);
    } catch (ConnectException $e) {
        error_log('Délai dépassé : ' . $e->getMessage());

        return null;
    }

    return $response->getBody()->getContents();
}
