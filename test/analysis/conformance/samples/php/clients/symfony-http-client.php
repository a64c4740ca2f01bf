<?php

namespace App;

use Symfony\Component\HttpClient\CurlHttpClient;
use Symfony\Component\HttpClient\HttpClient;
use Symfony\Component\HttpClient\HttpOptions;
use Symfony\Component\HttpClient\RetryableHttpClient;
use Symfony\Component\HttpClient\ScopingHttpClient;
use Symfony\Component\HttpClient\TraceableHttpClient;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Sirene
{
    private const PARAMS = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'];

    public function __construct(private HttpClientInterface $client)
    {
    }

    public function injected(string $siren): array
    {
        // @missing object
        return $this->client->request('GET', 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, [
            'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013'],
            'timeout' => 5,
        ])->toArray();
    }

    public function create(string $siren): array
    {
        $client = HttpClient::create(['base_uri' => 'https://entreprise.api.gouv.fr', 'max_duration' => 5]);

        // @clean
        return $client->request('GET', "/v4/insee/sirene/unites_legales/$siren", ['query' => self::PARAMS])->toArray();
    }

    public function forBaseUri(string $siren): array
    {
        $client = HttpClient::createForBaseUri('https://entreprise.api.gouv.fr', [
            'auth_bearer' => getenv('TOKEN'),
            'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013'],
        ]);

        // @clean
        return $client->request('GET', "/v4/insee/sirene/unites_legales/$siren", ['query' => ['object' => 'Instruction']])->toArray();
    }

    public function scoping(string $siren): array
    {
        $client = ScopingHttpClient::forBaseUri(HttpClient::create(), 'https://entreprise.api.gouv.fr', ['timeout' => 5]);

        // @missing recipient
        return $client->request('GET', "/v4/insee/sirene/unites_legales/$siren", [
            'query' => ['context' => 'Aides publiques', 'object' => 'Instruction'],
        ])->toArray();
    }

    public function withOptions(string $siren): array
    {
        $client = (new CurlHttpClient())->withOptions(['base_uri' => 'https://entreprise.api.gouv.fr/v4/', 'timeout' => 5]);

        // @clean
        return $client->request('GET', "insee/sirene/unites_legales/$siren", ['query' => self::PARAMS])->toArray();
    }

    public function retrying(string $siren): array
    {
        $client = new RetryableHttpClient(new TraceableHttpClient(HttpClient::create(['timeout' => 5])), maxRetries: 2);

        // @missing context recipient object
        return $client->request('GET', 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren)->toArray();
    }

    public function options(string $siren): array
    {
        $options = (new HttpOptions())
            ->setBaseUri('https://entreprise.api.gouv.fr')
            ->setQuery(['context' => 'Aides publiques', 'object' => 'Instruction'])
            ->setAuthBearer(getenv('TOKEN'))
            ->setTimeout(5)
            ->toArray();

        // @missing recipient
        return HttpClient::create()->request('GET', "/v4/insee/sirene/unites_legales/$siren", $options)->toArray();
    }
}
