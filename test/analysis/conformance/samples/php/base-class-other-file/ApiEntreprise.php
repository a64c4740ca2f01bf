<?php

namespace App\Api;

use Symfony\Component\HttpClient\HttpClient;
use Symfony\Contracts\HttpClient\HttpClientInterface;

abstract class ApiEntreprise
{
    private HttpClientInterface $client;

    public function __construct()
    {
        $this->client = HttpClient::createForBaseUri('https://entreprise.api.gouv.fr/', [
            'auth_bearer' => $_SERVER['API_ENTREPRISE_TOKEN'],
            'timeout' => 5,
        ]);
    }

    protected function get(string $path): array
    {
        return $this->client->request('GET', $path, [
            'query' => [
                'context' => 'Aides publiques',
                'recipient' => '13002526500013',
                'object' => static::class,
            ],
        ])->toArray();
    }
}
