<?php

namespace App\Api;

use Symfony\Contracts\HttpClient\HttpClientInterface;

final class SireneClient
{
    public function __construct(
        private readonly HttpClientInterface $httpClient,
        private readonly string $siretDemandeur,
    ) {
    }

    public function uniteLegale(string $siren): array
    {
        return $this->httpClient->request(
            'GET',
            \sprintf('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s', $siren),
            ['query' => $this->query(), 'timeout' => 5],
        )->toArray();
    }

    private function query(): array
    {
        return [ // @map
            'recipient' => $this->siretDemandeur,
            'object' => 'Simulation',
        ];
    }
}
