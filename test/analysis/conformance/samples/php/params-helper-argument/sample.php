<?php

namespace App;

use GuzzleHttp\Client;

function traceability(string $object): array
{
    return [
        'context' => 'Marchés publics',
        'recipient' => '13002526500013',
        'object' => $object,
    ];
}

function uniteLegale(Client $client, string $siren)
{
    return $client->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
        'query' => traceability('Analyse de la candidature'),
        'timeout' => 5,
    ]);
}

function etablissement(Client $client, string $siret)
{
    return $client->get("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$siret", [
        'query' => traceability(object: "Établissement $siret"),
        'timeout' => 5,
    ]);
}
