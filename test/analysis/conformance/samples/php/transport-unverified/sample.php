<?php

function lire(string $siren): array
{
    $query = http_build_query(['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Dossier 42']);
    $ch = curl_init("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?$query");
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_TIMEOUT, 5);
    curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false); // @key
    curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('API_ENTREPRISE_TOKEN')]);

    return json_decode(curl_exec($ch), true);
}
