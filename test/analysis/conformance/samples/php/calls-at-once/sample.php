<?php

use GuzzleHttp\Client;
use GuzzleHttp\Promise\Utils;

function actualiser(array $sirens): array
{
    $client = new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]);
    $promesses = [];
    foreach ($sirens as $siren) { // @send
        $promesses[$siren] = $client->getAsync("/v4/insee/sirene/unites_legales/$siren", [
            'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Mise à jour'],
        ]);
    }

    return Utils::settle($promesses)->wait();
}
