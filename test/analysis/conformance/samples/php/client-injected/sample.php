<?php

declare(strict_types=1);

namespace App\Insee;

use GuzzleHttp\ClientInterface;

final class UniteLegaleGateway
{
    private ClientInterface $apiEntrepriseClient;

    public function __construct(ClientInterface $apiEntrepriseClient)
    {
        $this->apiEntrepriseClient = $apiEntrepriseClient;
    }

    public function get(string $siren): array
    {
        $response = $this->apiEntrepriseClient->request('GET', "/v4/insee/sirene/unites_legales/{$siren}", [
            'query' => [ // @map
                'context' => 'Aides publiques',
                'recipient' => '13002526500013',
            ],
        ]);

        return json_decode($response->getBody()->getContents(), true);
    }
}
