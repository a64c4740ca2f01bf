<?php

$client = new \GuzzleHttp\Client(['timeout' => 5]);

$params = [
    'context' => 'Vérification de partenaire',
    'recipient' => '35600000000048',
    'object' => 'Contrat',
];

$response = $client->get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, ['query' => $params]);
