<?php
use Symfony\Component\HttpClient\HttpClient;

$trace = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier 2026-0042'];
$jeton = getenv('API_ENTREPRISE_TOKEN');
$url = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';
$chemin = '/v3/insee/sirene/unites_legales/130025265';

// --- a query
HttpClient::create()->request('GET', $url, ['query' => $trace, 'auth_bearer' => $jeton])->getContent();

// --- in the URL and in the option
HttpClient::create()->request('GET', "$url?context=Aides", ['query' => ['object' => 'D']])->getContent();

// --- of the client, and an address
HttpClient::create(['query' => $trace])->request('GET', $url, ['query' => ['user_id' => 'agent']])->getContent();

// --- of the client, and a path
HttpClient::create(['query' => $trace, 'base_uri' => 'https://entreprise.api.gouv.fr'])->request('GET', $chemin)->getContent();

// --- of the client, and null in the call
HttpClient::create(['query' => $trace, 'base_uri' => 'https://entreprise.api.gouv.fr'])
    ->request('GET', $chemin, ['query' => ['object' => null]])
    ->getContent();

// --- a limit on silence
HttpClient::create()->request('GET', $url, ['query' => $trace, 'timeout' => 5])->getContent();

// --- a limit on the whole
HttpClient::create()->request('GET', $url, ['query' => $trace, 'max_duration' => 5])->getContent();

// --- a limit of the client
HttpClient::create(['timeout' => 5])->request('GET', $url, ['query' => $trace])->getContent();

// --- a limit with options
HttpClient::create()->withOptions(['timeout' => 5])->request('GET', $url, ['query' => $trace])->getContent();

// --- its own limit
HttpClient::create()->request('GET', $url, ['query' => $trace])->getContent();

// --- no limit
HttpClient::create()->request('GET', $url, ['query' => $trace, 'timeout' => -1])->getContent();

// --- the body of a post
HttpClient::create()->request('POST', $url, ['body' => $trace])->getContent();

// --- a list as a value
HttpClient::create()->request('GET', $url, ['query' => ['object' => ['D']] + $trace])->getContent();

// --- an empty list as a value
HttpClient::create()->request('GET', $url, ['query' => ['object' => []] + $trace])->getContent();

// --- of a client for a base
use Symfony\Component\HttpClient\ScopingHttpClient;
ScopingHttpClient::forBaseUri(HttpClient::create(), 'https://entreprise.api.gouv.fr', ['query' => $trace, 'auth_bearer' => $jeton])
    ->request('GET', $chemin)
    ->getContent();

// --- of a client for a base, and an address
use Symfony\Component\HttpClient\ScopingHttpClient;
ScopingHttpClient::forBaseUri(HttpClient::create(), 'https://entreprise.api.gouv.fr', ['query' => $trace])
    ->request('GET', $url)
    ->getContent();

// --- of options, and an address
HttpClient::create()->withOptions(['query' => $trace])->request('GET', $url)->getContent();

// --- of options, and a path
HttpClient::create()->withOptions(['query' => $trace, 'base_uri' => 'https://entreprise.api.gouv.fr'])->request('GET', $chemin)->getContent();

// --- a base with a path, and a path with a slash
HttpClient::create(['base_uri' => 'https://entreprise.api.gouv.fr/v3/'])->request('GET', $chemin, ['query' => $trace])->getContent();

// --- a base with a path, and a path without a slash
HttpClient::create(['base_uri' => 'https://entreprise.api.gouv.fr/v3/'])
    ->request('GET', 'insee/sirene/unites_legales/130025265', ['query' => $trace])
    ->getContent();

// --- null as a value
HttpClient::create()->request('GET', $url, ['query' => ['object' => null] + $trace])->getContent();

// --- null over a value of the URL
HttpClient::create()->request('GET', "$url?object=D&context=Aides", ['query' => ['object' => null]])->getContent();

// --- a header
HttpClient::create()->request('GET', $url, ['query' => $trace, 'headers' => ['Authorization' => "Bearer $jeton"]])->getContent();

// --- a limit of 0
HttpClient::create()->request('GET', $url, ['query' => $trace, 'timeout' => 0])->getContent();

// --- a limit of PHP's
ini_set('default_socket_timeout', 5);
HttpClient::create()->request('GET', $url, ['query' => $trace])->getContent();

// --- attempts
use Symfony\Component\HttpClient\RetryableHttpClient;
(new RetryableHttpClient(HttpClient::create(['timeout' => 5]), null, 0))->request('GET', $url, ['query' => $trace])->getContent();

// --- options that are built
use Symfony\Component\HttpClient\HttpOptions;
$options = (new HttpOptions())->setQuery($trace)->setAuthBearer($jeton)->setTimeout(5);
HttpClient::create()->request('GET', $url, $options->toArray())->getContent();

// --- nothing over what the URL asks
HttpClient::create()->request('GET', "$url?context=Aides&object=Dossier", ['query' => ['context' => null]])->getContent();
