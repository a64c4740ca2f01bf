<?php

namespace App;

use Symfony\Contracts\HttpClient\HttpClientInterface;

final class ApiEntreprise
{
    public function __construct(private HttpClientInterface $client)
    {
    }

    public function call(string $path, array $query): array
    {
        return $this->client->request('GET', 'https://entreprise.api.gouv.fr' . $path, ['query' => $query])->toArray();
    }
}
