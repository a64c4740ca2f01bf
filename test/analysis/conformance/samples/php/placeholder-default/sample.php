<?php

use GuzzleHttp\Client;

function unite(string $siren): array
{
    $recipient = getenv('SIRET_SERVICE') ?: ''; // @value
    $client = new Client(['timeout' => 5]);
    $reponse = $client->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
        'query' => ['context' => 'Aides publiques', 'recipient' => $recipient, 'object' => 'Dossier 42'],
        'headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
    ]);

    return json_decode((string) $reponse->getBody(), true);
}
