<?php

use Symfony\Contracts\HttpClient\HttpClientInterface;

class UniteLegaleProvider
{
    public function __construct(private HttpClientInterface $client)
    {
    }

    public function provide(string $siren): array
    {
        return $this->client->request('GET', "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
            'timeout' => 5,
            'query' => [],
            'json' => [ // @map
                'context' => 'Aides publiques',
                'recipient' => '13002526500013',
                'object' => 'Instruction',
            ],
        ])->toArray();
    }
}
