<?php

use GuzzleHttp\Client;
use GuzzleHttp\Exception\ClientException;

function unite_legale(string $siren, string $recipient): ?array
{
    try {
        $reponse = (new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]))->get("/v4/insee/sirene/unites_legales/$siren", [
            'query' => ['context' => 'Aides publiques', 'recipient' => $recipient, 'object' => 'Instruction'],
            'headers' => ['Authorization' => 'Bearer ' . getenv('JETON')],
        ]);

        return json_decode((string) $reponse->getBody(), true)['data'];
    } catch (ClientException $e) {
        if ($e->getResponse()->getStatusCode() === 404) {
            return null;
        }

        throw $e;
    }
}
