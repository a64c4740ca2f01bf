<?php

use GuzzleHttp\Client;

function lire(string $siren): array
{
    $client = new Client(['timeout' => 5]);
    $reponse = $client->get(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unite_legale/{$siren}", // @path
        [
            'query' => ['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Dossier 42'],
            'headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
        ],
    );

    return json_decode((string) $reponse->getBody(), true);
}
