<?php

use Symfony\Component\HttpClient\HttpClient;

function completer(string $siren, string $siret): array
{
    $client = HttpClient::create(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]);

    $unite = $client->request('GET', "/v4/insee/sirene/unites_legales/$siren", [
        'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'],
    ]);
    $etablissement = $client->request('GET', "/v4/insee/sirene/etablissements/$siret", [
        'query' => ['recipient' => '13002526500013', 'object' => 'Instruction'], // @map
    ]);

    return [$unite->toArray(), $etablissement->toArray()];
}
