<?php

use GuzzleHttp\Client;

$client = new Client(['base_uri' => getenv('API_ENTREPRISE_URL'), 'timeout' => 5]);

$siren = $argv[1];

$response = $client->get("/v4/insee/sirene/unites_legales/{$siren}", [
    'query' => ['context' => 'Import nocturne', 'recipient' => '13002526500013'], // @map
    'headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
]);

echo $response->getBody();
