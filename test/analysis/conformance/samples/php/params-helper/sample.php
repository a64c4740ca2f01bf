<?php

function parametres_obligatoires(): array
{
    return [
        'context' => 'Aides publiques',
        'recipient' => getenv('SIRET_COLLECTIVITE'),
        'object' => 'Instruction',
    ];
}

function unite_legale(string $siren): ?object
{
    $context = stream_context_create([
        'http' => [
            'header' => ['Accept: application/json', 'Authorization: Bearer ' . getenv('JETON')],
            'timeout' => 5,
        ],
    ]);
    $url = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(parametres_obligatoires());

    return json_decode(file_get_contents($url, false, $context));
}
