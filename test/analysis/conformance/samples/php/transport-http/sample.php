<?php

use GuzzleHttp\Client;

function lire(string $siren): array
{
    $client = new Client(['timeout' => 5]);
    $reponse = $client->get(
        "http://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$siren}", // @url
        [
            'query' => ['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Dossier 42'],
            'headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
        ],
    );

    return json_decode((string) $reponse->getBody(), true);
}
