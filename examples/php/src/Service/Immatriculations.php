<?php

namespace App\Service;

use App\ApiEntreprise\Reglages;
use Symfony\Contracts\HttpClient\HttpClientInterface;

final class Immatriculations
{
    public function __construct(private readonly HttpClientInterface $client)
    {
    }

    // Indécidable : le client vient du conteneur de services, son délai ne se lit pas ici. Rien n’est signalé ;
    // « api-entreprise lint --calls » montre l’appel et ce qui n’est pas connu.
    public function extraitKbis(string $siren): array
    {
        $url = Reglages::ADRESSE . "/v3/infogreffe/rcs/unites_legales/$siren/extrait_kbis";

        return $this->client->request('GET', $url, [
            'auth_bearer' => Reglages::jeton(),
            'query' => [
                'context' => 'Portail des entreprises',
                'recipient' => Reglages::SIRET_COLLECTIVITE,
                'object' => 'Extrait RCS',
            ],
        ])->toArray();
    }
}
