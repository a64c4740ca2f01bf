<?php

use GuzzleHttp\Client;

function unite_legale(string $siren, string $recipient)
{
    // api-entreprise-disable-next-line missing-timeout -- @send
    return (new Client())->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
        'query' => ['context' => 'Aides publiques', 'recipient' => $recipient, 'object' => 'Instruction'],
        'timeout' => 5,
    ]);
}
