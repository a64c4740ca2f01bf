<?php

namespace App\Service;

use App\ApiEntreprise\Reglages;
use Illuminate\Support\Facades\Http;
use Symfony\Component\HttpClient\HttpClient;

final class Qualifications
{
    // Correct : le délai et les trois paramètres sont dans l’appel.
    public function qualifelec(string $siret): array
    {
        $client = HttpClient::createForBaseUri(Reglages::ADRESSE, ['auth_bearer' => Reglages::jeton()]);

        return $client->request('GET', "/v3/qualifelec/etablissements/$siret/certificats", [
            'query' => [
                'context' => 'Annuaire des artisans',
                'recipient' => Reglages::SIRET_COLLECTIVITE,
                'object' => 'Certificats',
            ],
            'timeout' => 12,
        ])->toArray();
    }

    // À corriger : recipient doit être un SIRET, pas le nom du produit.
    public function opqibi(string $siren): array
    {
        return Http::withToken(Reglages::jeton())
            ->timeout(5)
            ->get(Reglages::ADRESSE . "/v3/opqibi/unites_legales/$siren/certification_ingenierie", [
                'context' => 'Annuaire des artisans',
                'recipient' => 'Annuaire des artisans',
                'object' => 'Certification',
            ])
            ->json();
    }
}
