<?php

function unite(string $siren): array
{
    $query = http_build_query([
        'context' => 'TODO', // @value
        'recipient' => '13002526500013',
        'object' => 'Dossier 42',
    ]);
    $ch = curl_init("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?$query");
    curl_setopt_array($ch, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 5,
        CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
    ]);

    return json_decode(curl_exec($ch), true);
}
