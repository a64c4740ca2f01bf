<?php

use Illuminate\Support\Facades\Http;

class SireneService
{
    public function uniteLegale(string $siren)
    {
        return Http::timeout(config('services.api_entreprise.timeout'))
            ->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
                'context' => 'Aides publiques',
                'recipient' => '13002526500013',
                'object' => 'Instruction',
            ]);
    }
}
