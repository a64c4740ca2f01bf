<?php

const UNITES_LEGALES = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/';

function lire_unite_legale(string $siren): string
{
    $query = http_build_query([ // @map
        'context' => 'Aides publiques',
        'recipient' => '13002526500013',
    ], '', '&', PHP_QUERY_RFC3986);

    $ch = curl_init(UNITES_LEGALES . "$siren?$query");
    curl_setopt_array($ch, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT_MS => 5000,
    ]);

    return curl_exec($ch);
}
