<?php
use GuzzleHttp\Client;

$trace = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier 2026-0042'];
$headers = ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')];
$url = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
$chemin = '/v3/insee/sirene/unites_legales/130025265';

// --- a query
(new Client())->get($url, ['query' => $trace, 'headers' => $headers]);

// --- request
(new Client())->request('GET', $url, ['query' => $trace, 'headers' => $headers, 'timeout' => 5]);

// --- in the URL and in the option
(new Client(['timeout' => 5]))->get("$url?context=Aides&recipient=13002526500013", ['query' => ['object' => 'D']]);

// --- in the URL, the option being empty
(new Client())->get("$url?context=Aides&recipient=13002526500013&object=D", ['query' => []]);

// --- in the URL, the option being null
(new Client())->get("$url?context=Aides&recipient=13002526500013&object=D", ['query' => null]);

// --- a text
(new Client())->get($url, ['query' => http_build_query($trace)]);

// --- of the client
(new Client(['query' => $trace]))->get($url);

// --- of the client and of the call
(new Client(['query' => $trace]))->get($url, ['query' => ['user_id' => 'agent']]);

// --- of the client, and in the URL
(new Client(['query' => ['context' => 'Aides', 'recipient' => '13002526500013']]))->get("$url?object=D");

// --- null as a value
(new Client())->get($url, ['query' => ['object' => null] + $trace]);

// --- of the client, a limit
(new Client(['timeout' => 5]))->get($url, ['query' => $trace]);

// --- of the client a limit, 0 in the call
(new Client(['timeout' => 5]))->get($url, ['query' => $trace, 'timeout' => 0]);

// --- a limit on connecting
(new Client(['connect_timeout' => 5]))->get($url, ['query' => $trace]);

// --- a limit on reading
(new Client(['read_timeout' => 5]))->get($url, ['query' => $trace]);

// --- a limit that is a text
(new Client())->get($url, ['query' => $trace, 'timeout' => '5']);

// --- a base and a path
(new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'headers' => $headers]))->get($chemin, ['query' => $trace]);

// --- a base with a path, and a path without a slash
(new Client(['base_uri' => 'https://entreprise.api.gouv.fr/v3']))->get('insee/sirene/unites_legales/130025265', ['query' => $trace]);

// --- a base with a path and a slash, and a path without one
(new Client(['base_uri' => 'https://entreprise.api.gouv.fr/v3/']))->get('insee/sirene/unites_legales/130025265', ['query' => $trace]);

// --- the body of a post
(new Client())->post($url, ['form_params' => $trace]);

// --- a request that is sent
(new Client(['timeout' => 5, 'headers' => $headers]))->send(new GuzzleHttp\Psr7\Request('GET', $url), ['query' => $trace]);

// --- a promise
(new Client(['timeout' => 5]))->getAsync($url, ['query' => $trace])->wait();

// --- a list as a value
(new Client())->get($url, ['query' => ['object' => ['D']] + $trace]);

// --- an empty list as a value
(new Client())->get($url, ['query' => ['object' => []] + $trace]);
