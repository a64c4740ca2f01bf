<?php

$client = new \GuzzleHttp\Client();

$siren = $argv[1];
$response = $client->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [ // @send
    'timeout' => 0,
    'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'],
]);
