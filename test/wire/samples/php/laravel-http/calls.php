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

// --- parameters of the client, and a query in the URL
Http::withQueryParameters(['context' => 'Aides', 'recipient' => '13002526500013'])->get("$url?object=D");

// --- parameters of the client, and of the call
Http::withQueryParameters(['context' => 'Aides', 'recipient' => '13002526500013'])->get($url, ['object' => 'D']);

// --- parameters of the client twice
Http::withQueryParameters(['context' => 'Aides', 'recipient' => '13002526500013'])->withQueryParameters(['object' => 'D'])->get($url);

// --- one parameter of the client twice
Http::withQueryParameters(['context' => 'Aides', 'object' => 'C'])->withQueryParameters(['object' => 'D'])->get($url);

// --- parameters of the client alone
Http::withQueryParameters($trace)->timeout(5)->get($url);

// --- parameters of the address
Http::withUrlParameters($trace)->get("$url{?context,recipient,object}");

// --- parameters of the path
Http::withUrlParameters(['base' => 'https://entreprise.api.gouv.fr', 'siren' => '130025265'])
    ->get('{+base}/v3/insee/sirene/unites_legales/{siren}', $trace);

// --- a macro
Http::macro('entreprise', function () use ($jeton) {
    return Http::withToken($jeton)->timeout(5)->baseUrl('https://entreprise.api.gouv.fr/v3');
});
Http::entreprise()->get('insee/sirene/unites_legales/130025265', $trace);

// --- a middleware of requests
use Psr\Http\Message\RequestInterface;
Http::withMiddleware(GuzzleHttp\Middleware::mapRequest(fn (RequestInterface $requete) => $requete->withHeader('Authorization', "Bearer $jeton")))
    ->get($url, $trace);

// --- a middleware that adds parameters
use Psr\Http\Message\RequestInterface;
Http::withRequestMiddleware(fn (RequestInterface $requete) => $requete->withUri(GuzzleHttp\Psr7\Uri::withQueryValues($requete->getUri(), $trace)))
    ->get($url);

// --- a callback before it is sent
Http::beforeSending(function ($requete) {
})->timeout(5)->get($url, $trace);

// --- attempts
Http::retry(2, 100)->timeout(5)->get($url, $trace);

// --- a limit on connecting
Http::connectTimeout(5)->timeout(5)->get($url, $trace);

// --- a limit that is none
Http::timeout(0)->get($url, $trace);

// --- a pool
use Illuminate\Http\Client\Pool;
Http::pool(fn (Pool $pool) => [$pool->withToken($jeton)->timeout(5)->get($url, $trace)]);

// --- a query that is a text
Http::get($url, http_build_query($trace));

// --- null as a value
Http::get($url, ['object' => null] + $trace);

// --- a header of a token
Http::withHeaders(['Authorization' => "Bearer $jeton"])->acceptJson()->get($url, $trace);

// --- nothing over what the URL asks
Http::get("$url?context=Aides&object=Dossier", ['context' => null]);
