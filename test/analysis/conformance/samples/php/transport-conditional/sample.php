<?php

use Illuminate\Support\Facades\Http;

function lire(string $siren): array
{
    return Http::withOptions(['verify' => env('CERTIFICATS', true)])
        ->withToken(env('API_ENTREPRISE_TOKEN'))
        ->timeout(5)
        ->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
            'context' => 'Aides',
            'recipient' => '13002526500013',
            'object' => 'Dossier 42',
        ])
        ->json();
}
