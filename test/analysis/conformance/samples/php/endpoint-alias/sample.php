<?php

use GuzzleHttp\Client;

function lire(string $rna): array
{
    $client = new Client(['timeout' => 5]);
    $reponse = $client->get(
        "https://entreprise.api.gouv.fr/v4/ministere_interieur/api-association/associations/{$rna}",
        [
            'query' => ['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Dossier 42'],
            'headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
        ],
    );

    return json_decode((string) $reponse->getBody(), true);
}
