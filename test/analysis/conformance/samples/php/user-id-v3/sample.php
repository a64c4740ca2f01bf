<?php

use GuzzleHttp\Client;

class ChiffresAffaires
{
    public function __construct(private Client $client = new Client(['timeout' => 5]))
    {
    }

    public function lire(string $siret): array
    {
        $response = $this->client->get("https://entreprise.api.gouv.fr/v3/dgfip/etablissements/{$siret}/chiffres_affaires", [
            'query' => [ // @map
                'context' => 'Marchés publics',
                'recipient' => '13002526500013',
                'object' => 'Capacité financière',
            ],
            'timeout' => 5,
        ]);

        return json_decode($response->getBody(), true, 512, JSON_THROW_ON_ERROR);
    }
}
