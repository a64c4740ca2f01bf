<?php
use Illuminate\Support\Facades\Http;

$trace = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier 2026-0042'];
$jeton = getenv('API_ENTREPRISE_TOKEN');
$url = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

// --- a query
Http::withToken($jeton)->get($url, $trace);

// --- in the URL and in the query
Http::get("$url?context=Aides&recipient=13002526500013", ['object' => 'D']);

// --- in the URL, the query being empty
Http::get("$url?context=Aides&recipient=13002526500013&object=D", []);

// --- options
Http::withOptions(['query' => $trace])->get($url);

// --- a limit
Http::timeout(5)->get($url, $trace);

// --- a limit among options
Http::withOptions(['timeout' => 5])->get($url, $trace);

// --- its own limit
Http::get($url, $trace);

// --- a base and a path
Http::baseUrl('https://entreprise.api.gouv.fr/v3')->get('/insee/sirene/unites_legales/130025265', $trace);

// --- the body of a post
Http::post($url, $trace);

// --- send
Http::send('GET', $url, ['query' => $trace]);

// --- a list as a value
Http::get($url, ['object' => ['D']] + $trace);

// --- an empty list as a value
Http::get($url, ['object' => []] + $trace);
