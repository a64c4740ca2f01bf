<?php

use GuzzleHttp\Client;
use GuzzleHttp\Exception\GuzzleException;

function unite_legale(Client $client, string $siren, int $essais = 3): ?array
{
    for ($i = 0; $i < $essais; $i++) {
        try {
            $response = $client->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
                'query' => ['context' => 'Import', 'recipient' => '13002526500013', 'object' => 'Mise à jour'],
                'timeout' => 5,
            ]);

            return json_decode($response->getBody(), true);
        } catch (GuzzleException $e) {
            error_log($e->getMessage());
            sleep(2 ** $i);
        }
    }

    return null;
}
