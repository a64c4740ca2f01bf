<?php

use GuzzleHttp\Client;

function unite_legale(string $siren, string $recipient)
{
    return (new Client(['timeout' => 5]))->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
        'query' => ['context' => 'Aides publiques', 'recipient' => $recipient, 'object' => 'Instruction'],
        'headers' => ['Authorization' => 'Bearer eyJhbGci…'], // @value
    ]);
}
