<?php

namespace App;

use GuzzleHttp\Client;
use GuzzleHttp\ClientInterface;
use GuzzleHttp\Psr7\Request;
use GuzzleHttp\Psr7\Uri;
use GuzzleHttp\RequestOptions;

const PARAMS = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'];

class Sirene
{
    private Client $client;

    public function __construct(private ClientInterface $injected)
    {
        $this->client = new Client([
            'base_uri' => 'https://entreprise.api.gouv.fr',
            RequestOptions::TIMEOUT => 5,
            'headers' => ['Accept' => 'application/json'],
        ]);
    }

    public function get(string $siren)
    {
        // @clean
        return $this->client->get("/v4/insee/sirene/unites_legales/$siren", ['query' => PARAMS]);
    }

    public function request(string $siren)
    {
        // @clean
        return $this->client->request('GET', "/v4/insee/sirene/unites_legales/$siren", [RequestOptions::QUERY => PARAMS]);
    }

    public function head(string $siren)
    {
        // @missing context
        return $this->client->head("/v4/insee/sirene/unites_legales/$siren", [
            'query' => ['recipient' => '13002526500013', 'object' => 'Instruction'],
        ]);
    }

    public function getAsync(string $siren)
    {
        // @missing recipient object
        $promise = $this->client->getAsync("/v4/insee/sirene/unites_legales/$siren", ['query' => ['context' => 'Aides']]);

        return $promise->then(fn ($response) => json_decode($response->getBody()))->wait();
    }

    public function requestAsync(string $siren)
    {
        // @clean
        return $this->client->requestAsync('GET', new Uri("/v4/insee/sirene/unites_legales/$siren"), ['query' => PARAMS]);
    }

    public function encoded(string $siren)
    {
        // @clean
        return $this->client->get("/v4/insee/sirene/unites_legales/$siren", ['query' => http_build_query(PARAMS)]);
    }

    public function inUrl(string $siren)
    {
        // @missing object
        return $this->client->get("/v4/insee/sirene/unites_legales/$siren?context=Aides&recipient=13002526500013");
    }

    public function injected(string $siren)
    {
        // @missing object
        return $this->injected->request('GET', 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, [
            'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013'],
        ]);
    }
}

function sends(string $siren)
{
    $client = new Client();
    $url = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(PARAMS);

    // @clean
    $client->send(new Request('GET', $url), ['timeout' => 5]);

    // @no-timeout
    $client->send((new Request('GET', $url))->withHeader('Accept', 'application/json'));
}

function sendsAsync(string $siren)
{
    $request = new Request('GET', 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, ['Accept' => 'application/json']);

    // @no-timeout @missing context recipient object
    return (new Client())->sendAsync($request);
}

function withUri(string $siren)
{
    $request = (new Request('GET', 'https://example.org'))->withUri(new Uri('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(PARAMS)));

    // @no-timeout
    return (new Client())->send($request->withMethod('GET'));
}

function noTimeout(string $siren)
{
    // @no-timeout
    return (new Client())->get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, ['query' => PARAMS, 'connect_timeout' => 2]);
}

function curlOptions(string $siren)
{
    // @clean
    return (new Client(['curl' => [CURLOPT_TIMEOUT => 5]]))->get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, ['query' => PARAMS]);
}

function posts(string $siren)
{
    $client = new \GuzzleHttp\Client(['timeout' => 5]);

    // @clean
    return $client->post('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, ['query' => PARAMS, 'json' => []]);
}

function psr18(\Psr\Http\Client\ClientInterface $client, \Psr\Http\Message\RequestFactoryInterface $requests, string $siren)
{
    // @clean
    return $client->sendRequest($requests->createRequest('GET', 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(PARAMS)));
}

class ApiEntreprise extends Client
{
    public function __construct()
    {
        parent::__construct(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]);
    }

    public function uniteLegale(string $siren)
    {
        // @clean
        return $this->get("/v4/insee/sirene/unites_legales/$siren", ['query' => PARAMS]);
    }
}
