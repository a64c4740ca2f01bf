<?php

function api_entreprise_get(string $path): array
{
    $query = http_build_query([ // @map
        'context' => 'Aides publiques',
        'recipient' => '13002526500013',
    ]);
    $ch = curl_init("https://entreprise.api.gouv.fr$path?$query");
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_TIMEOUT, 5);
    $body = curl_exec($ch);

    return json_decode($body, true);
}

function unite_legale(string $siren): array
{
    return api_entreprise_get('/v4/insee/sirene/unites_legales/' . $siren);
}

function etablissement(string $siret): array
{
    return api_entreprise_get("/v4/insee/sirene/etablissements/{$siret}");
}
