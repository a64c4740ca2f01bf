<?php

use Illuminate\Http\Client\ConnectionException;
use Illuminate\Support\Facades\Http;

function unite_legale(string $siren)
{
    return Http::baseUrl('https://entreprise.api.gouv.fr')
        ->timeout(5)
        ->retry(2, 1000, fn (Throwable $erreur) => $erreur instanceof ConnectionException)
        ->get("/v4/insee/sirene/unites_legales/$siren", [
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
            'object' => 'Instruction',
        ]);
}
