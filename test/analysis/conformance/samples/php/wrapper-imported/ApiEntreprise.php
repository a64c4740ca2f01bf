<?php

namespace App\Http;

use GuzzleHttp\Client;

class ApiEntreprise
{
    private Client $client;

    public function __construct(string $token)
    {
        $this->client = new Client([
            'base_uri' => 'https://entreprise.api.gouv.fr',
            'timeout' => 5,
            'headers' => ['Authorization' => "Bearer $token"],
        ]);
    }

    public function get(string $path): array
    {
        $response = $this->client->get($path, ['query' => [
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
            'object' => 'Instruction',
        ]]);

        return json_decode($response->getBody(), true)['data'];
    }
}
