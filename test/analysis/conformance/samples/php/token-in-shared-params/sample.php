<?php

use Illuminate\Support\Facades\Http;

class ApiEntreprise
{
    private function parametres(): array
    {
        return [
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
            'object' => 'Instruction',
            'token' => env('API_ENTREPRISE_TOKEN'), // @key
        ];
    }

    public function uniteLegale(string $siren)
    {
        return Http::timeout(5)->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", $this->parametres());
    }

    public function etablissement(string $siret)
    {
        return Http::timeout(5)->get("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$siret", $this->parametres());
    }
}
