<?php

declare(strict_types=1);

namespace App\Insee;

use Symfony\Contracts\HttpClient\HttpClientInterface;

final class UniteLegaleGateway
{
    private HttpClientInterface $apiEntrepriseClient;

    public function __construct(HttpClientInterface $apiEntrepriseClient)
    {
        $this->apiEntrepriseClient = $apiEntrepriseClient;
    }

    public function get(string $siren): array
    {
        $response = $this->apiEntrepriseClient->request('GET', "/v4/insee/sirene/unites_legales/{$siren}", [
            'query' => [
                'context' => 'Aides publiques',
                'recipient' => '13002526500013',
            ],
        ]);

        return $response->toArray();
    }
}
