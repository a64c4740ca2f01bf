<?php

use Symfony\Component\HttpClient\HttpClient;

$data = HttpClient::create(['timeout' => 5])
    ->request('GET', "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$argv[1]}", [
        'auth_bearer' => $_ENV['API_ENTREPRISE_TOKEN'],
        'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Vérification'],
    ])
    ->toArray();
