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

// --- an address whose query is changed
use GuzzleHttp\Psr7\Uri;
$adresse = (new Uri($url))->withQuery(http_build_query($trace));
(new Client(['timeout' => 5]))->get($adresse);

// --- an address with values in its query
use GuzzleHttp\Psr7\Uri;
(new Client(['timeout' => 5]))->request('GET', Uri::withQueryValues(new Uri("$url?context=Avant"), $trace));

// --- an address with a value in its query
use GuzzleHttp\Psr7\Uri;
(new Client())->get(Uri::withQueryValue(new Uri("$url?context=Aides"), 'object', 'D'));

// --- an address without a value in its query
use GuzzleHttp\Psr7\Uri;
(new Client())->get(Uri::withoutQueryValue(new Uri($url . '?' . http_build_query($trace)), 'object'));

// --- a request, its address changed
use GuzzleHttp\Psr7\Request;
use GuzzleHttp\Psr7\Uri;
$requete = new Request('GET', $url, $headers);
$requete = $requete->withUri($requete->getUri()->withQuery(http_build_query($trace)));
(new Client(['timeout' => 5]))->send($requete);

// --- a request of PSR-18
use GuzzleHttp\Psr7\Request;
(new Client(['timeout' => 5, 'query' => ['user_id' => 'agent']]))->sendRequest(new Request('GET', $url . '?' . http_build_query($trace), $headers));

// --- a request that a factory makes
use GuzzleHttp\Psr7\HttpFactory;
$requete = (new HttpFactory())->createRequest('GET', $url . '?' . http_build_query($trace));
(new Client(['timeout' => 5]))->sendRequest($requete->withHeader('Authorization', $headers['Authorization']));

// --- a base and an address of its own
(new Client(['base_uri' => 'https://exemple.test/v1/']))->get($url, ['query' => $trace]);

// --- options by their constants
use GuzzleHttp\RequestOptions;
(new Client())->get($url, [RequestOptions::QUERY => $trace, RequestOptions::TIMEOUT => 5, RequestOptions::HEADERS => $headers]);

// --- options of curl
(new Client())->get($url, ['query' => $trace, 'curl' => [CURLOPT_TIMEOUT => 5]]);

// --- nothing over what the URL asks
(new Client())->get("$url?context=Aides&object=Dossier", ['query' => ['context' => null]]);
