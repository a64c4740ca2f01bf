<?php

use Illuminate\Support\Facades\Http;

function unite_legale(string $siren)
{
    return Http::baseUrl('https://entreprise.api.gouv.fr')
        ->timeout(5)
        ->retry(5, 100) // @value
        ->get("/v4/insee/sirene/unites_legales/$siren", [
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
            'object' => 'Instruction',
        ]);
}
