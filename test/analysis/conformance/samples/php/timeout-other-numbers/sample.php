<?php

function unite_legale(string $siren)
{
    $ch = curl_init("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?" . http_build_query([
        'context' => 'Aides publiques',
        'recipient' => '13002526500013',
        'object' => 'Instruction',
    ]));
    curl_setopt_array($ch, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_CONNECTTIMEOUT_MS => 50,
        CURLOPT_BUFFERSIZE => 5000,
        CURLOPT_TIMEOUT_MS => 5000,
    ]);

    return curl_exec($ch);
}
