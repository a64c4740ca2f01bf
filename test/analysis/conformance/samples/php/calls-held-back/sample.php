<?php

use GuzzleHttp\Client;
use GuzzleHttp\Pool;

function actualiser(array $sirens, callable $recevoir): void
{
    $client = new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]);
    $requetes = array_map(fn (string $siren) => fn () => $client->getAsync("/v4/insee/sirene/unites_legales/$siren", [
        'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Mise à jour'],
    ]), $sirens);
    (new Pool($client, $requetes, ['concurrency' => 4, 'fulfilled' => $recevoir]))->promise()->wait();
}
