<?php

namespace App;

use Illuminate\Support\Facades\Http;

trait Traceable
{
    protected function traceability(string $object): array
    {
        return [
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
            'object' => $object,
        ];
    }
}

class SireneService
{
    use Traceable;

    public function uniteLegale(string $siren): array
    {
        return Http::timeout(5)->get(
            "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$siren}",
            $this->traceability("Recherche de $siren"),
        )->json();
    }
}
