<?php

use Illuminate\Support\Facades\Http;

class ApiEntreprise
{
    private const COMMON = [
        'context' => 'Guichet des aides',
        'recipient' => '13002526500013',
    ];

    public function uniteLegale(string $siren, string $object): array
    {
        return Http::acceptJson()
            ->timeout(5)
            ->get(
                "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$siren}",
                [...self::COMMON, 'object' => $object],
            )
            ->json('data');
    }
}
