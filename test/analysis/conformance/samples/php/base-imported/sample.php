<?php

namespace App\Service;

use App\Config\ApiEntreprise;
use GuzzleHttp\ClientInterface;

class UniteLegaleService
{
    public function __construct(private ClientInterface $client)
    {
    }

    public function get(string $siren): array
    {
        $response = $this->client->request('GET', ApiEntreprise::URL . '/v4/insee/sirene/unites_legales/' . $siren, [
            'query' => [
                'context' => ApiEntreprise::CONTEXT,
                'recipient' => ApiEntreprise::RECIPIENT,
                'object' => 'Vérification du dossier',
            ],
            'timeout' => 5,
        ]);

        return json_decode($response->getBody()->getContents(), true);
    }
}
