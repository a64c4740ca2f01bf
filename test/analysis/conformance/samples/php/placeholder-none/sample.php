<?php

use Illuminate\Support\Facades\Http;

function unite(string $siren): array
{
    return Http::withToken(env('API_ENTREPRISE_TOKEN'))
        ->timeout(5)
        ->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
            'context' => env('CONTEXTE', 'Aides publiques'),
            'recipient' => env('SIRET_SERVICE'),
            'object' => "Test d'éligibilité",
        ])
        ->json();
}
