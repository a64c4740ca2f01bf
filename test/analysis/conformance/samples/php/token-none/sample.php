<?php

use GuzzleHttp\Client;

function lire(string $siren): array
{
    $client = new Client(['timeout' => 5]);
    $reponse = $client->get( // @send
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$siren}",
        [
            'query' => ['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Dossier 42'],
            'headers' => ['Accept' => 'application/json'],
        ],
    );

    return json_decode((string) $reponse->getBody(), true);
}
