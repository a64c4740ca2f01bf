<?php

use GuzzleHttp\Client;

function lire(string $rna): array
{
    $client = new Client(['timeout' => 5]);
    $reponse = $client->get(
        "https://staging.entreprise.api.gouv.fr/v3/ministere_interieur/siaf/associations/{$rna}",
        [
            'query' => ['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Dossier 42'],
            'headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
        ],
    );

    return json_decode((string) $reponse->getBody(), true);
}
