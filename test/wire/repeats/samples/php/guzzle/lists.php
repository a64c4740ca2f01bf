<?php
use GuzzleHttp\Client;
use GuzzleHttp\Pool;
use GuzzleHttp\Promise;
use GuzzleHttp\Psr7\Request;

// --- promises of a loop
function toutes(array $sirens): array
{
    $client = new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 9, 'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier']]);
    foreach ($sirens as $siren) {
        $promesses[] = $client->getAsync("/v4/insee/sirene/unites_legales/$siren");
    }

    return Promise\Utils::unwrap($promesses);
}
toutes(explode(',', getenv('SIRENS')));
