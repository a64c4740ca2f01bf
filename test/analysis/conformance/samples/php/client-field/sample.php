<?php

namespace App\Service;

use Symfony\Contracts\HttpClient\HttpClientInterface;

class Sirene
{
    private HttpClientInterface $api;

    public function __construct(HttpClientInterface $client, private string $recipient)
    {
        $this->api = $client->withOptions([
            'base_uri' => 'https://entreprise.api.gouv.fr',
            'timeout' => 5,
        ]);
    }

    public function uniteLegale(string $siren): array
    {
        $query = ['context' => 'Aides publiques', 'recipient' => $this->recipient, 'object' => 'Instruction'];
        $response = $this->api->request('GET', "/v4/insee/sirene/unites_legales/$siren", compact('query'));

        return $response->toArray();
    }
}
