<?php

use Symfony\Component\HttpClient\HttpClient;

function vigilance(string $siren)
{
    $client = HttpClient::create();

    return $client->request('GET', "https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/$siren/attestation_vigilance", [
        'query' => ['context' => 'Marchés publics', 'recipient' => '13002526500013', 'object' => 'Candidature'],
        'timeout' => 3, // @value
    ]);
}
