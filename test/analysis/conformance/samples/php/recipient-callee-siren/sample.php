<?php

use GuzzleHttp\Client;

function unite(string $siret): array
{
    $client = new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]);
    $siren = substr($siret, 0, 9);
    $reponse = $client->get("/v4/insee/sirene/unites_legales/$siren", [
        'query' => [
            'context' => 'Marchés publics',
            'recipient' => $siret, // @key
            'object' => 'Consultation 42',
        ],
        'headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
    ]);

    return json_decode((string) $reponse->getBody(), true);
}
