<?php

namespace App\Service;

use Symfony\Contracts\HttpClient\HttpClientInterface;
use Symfony\Component\HttpClient\HttpClient;

class Etablissements
{
    private string $siret;

    public function __construct(string $siretCollectivite)
    {
        $this->siret = $siretCollectivite;
    }

    public function lire(string $siret): array
    {
        $client = HttpClient::create(['timeout' => 5]);

        return $client->request('GET', "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$siret", [
            'query' => ['context' => 'Aides', 'recipient' => $this->siret, 'object' => 'Dossier 42'],
            'auth_bearer' => $_ENV['API_ENTREPRISE_TOKEN'],
        ])->toArray();
    }
}
