<?php

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;

$query = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier'];
$url = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265';
$pile = HandlerStack::create();

// --- a decider that counts attempts
$pile->push(Middleware::retry(fn ($essai) => $essai < 2));
(new Client(['handler' => $pile, 'timeout' => 9]))->get($url, ['query' => $query]);
// --- a decider that takes every failure for one that passes
$pile->push(Middleware::retry(function ($essai, $requete, $reponse = null) {
    return $essai < 2 && $reponse && $reponse->getStatusCode() >= 400;
}, fn () => 100));
(new Client(['handler' => $pile, 'timeout' => 9]))->get($url, ['query' => $query]);
// --- a decider with refusals in its list
$pile->push(Middleware::retry(fn ($essai, $requete, $reponse = null) => $essai < 2 && $reponse && in_array($reponse->getStatusCode(), [403, 404, 429, 503], true)));
(new Client(['handler' => $pile, 'timeout' => 9]))->get($url, ['query' => $query]);
