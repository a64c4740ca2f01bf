<?php

namespace App\Client;

use Symfony\Component\HttpClient\HttpClient;

class ApiEntrepriseClient
{
    private const BASE_URL = 'https://entreprise.api.gouv.fr/';
    private const UNITES_LEGALES = self::BASE_URL . 'v4/insee/sirene/unites_legales/';

    public function uniteLegale(string $siren, string $recipient): array
    {
        $response = HttpClient::create()->request('GET', self::UNITES_LEGALES . $siren, [
            'query' => [
                'context' => 'Téléprocédure',
                'recipient' => $recipient,
                'object' => "Vérification de {$siren}",
            ],
            'max_duration' => 5,
        ]);

        return $response->toArray()['data'];
    }
}
