<?php

namespace App\Enterprise;

use Symfony\Contracts\HttpClient\HttpClientInterface;

const ETABLISSEMENT = 'https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/%s';

function etablissement(HttpClientInterface $http, string $siret): array
{
    return $http->request('GET', sprintf(ETABLISSEMENT, $siret), [
        'query' => ['context' => 'Marchés publics', 'recipient' => '13002526500013', 'object' => 'Analyse des candidatures'],
        'timeout' => 5,
    ])->toArray();
}
