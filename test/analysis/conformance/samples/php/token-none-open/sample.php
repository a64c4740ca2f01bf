<?php

use GuzzleHttp\Client;

function lire(string $siret): array
{
    $client = new Client(['timeout' => 5]);
    $reponse = $client->get(
        "https://entreprise.api.gouv.fr/v3/insee/sirene/etablissements/{$siret}/successions",
        [
            'query' => ['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Dossier 42'],
            'headers' => ['Accept' => 'application/json'],
        ],
    );

    return json_decode((string) $reponse->getBody(), true);
}
