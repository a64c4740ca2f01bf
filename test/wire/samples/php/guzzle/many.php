<?php
use GuzzleHttp\Client;
use GuzzleHttp\Promise\Utils;

$trace = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier 2026-0042'];
$headers = ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')];
$sirens = json_decode(getenv('SIRENS') ?: '["130025265"]');
$client = new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'query' => $trace, 'headers' => $headers, 'timeout' => 5]);
$promesses = [];

// --- all of a list, by their numbers
foreach ($sirens as $siren) {
    $promesses[$siren] = $client->getAsync("/v3/insee/sirene/unites_legales/$siren");
}
Utils::settle($promesses)->wait();

// --- all of a list, one after the other
foreach ($sirens as $siren) {
    $promesses[] = $client->requestAsync('GET', "/v3/insee/sirene/unites_legales/$siren");
}
Utils::unwrap($promesses);
