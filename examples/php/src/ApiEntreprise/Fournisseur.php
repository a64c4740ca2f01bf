<?php

namespace App\ApiEntreprise;

use GuzzleHttp\Client;

/** Classe de base : une sous-classe par fournisseur de données. */
abstract class Fournisseur
{
    private Client $client;

    public function __construct()
    {
        $this->client = new Client([
            'base_uri' => Reglages::ADRESSE,
            'headers' => ['Authorization' => 'Bearer ' . Reglages::jeton()],
            'timeout' => 5,
        ]);
    }

    /** @param array<string, string> $parametres */
    protected function lire(string $chemin, array $parametres): array
    {
        $reponse = $this->client->get($chemin, [
            'query' => array_merge([
                'context' => 'Portail des entreprises',
                'recipient' => Reglages::SIRET_COLLECTIVITE,
            ], $parametres),
        ]);

        return json_decode((string) $reponse->getBody(), true);
    }
}
