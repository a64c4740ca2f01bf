<?php

use GuzzleHttp\Client;
use GuzzleHttp\Promise\Utils;

function fiche(string $siren, string $siret): array
{
    $client = new Client([
        'base_uri' => 'https://entreprise.api.gouv.fr',
        'timeout' => 5,
        'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier'],
    ]);

    return Utils::unwrap([
        'unite' => $client->getAsync("/v4/insee/sirene/unites_legales/$siren"),
        'siege' => $client->getAsync("/v4/insee/sirene/etablissements/$siret"),
    ]);
}
