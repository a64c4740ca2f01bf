<?php

use Illuminate\Support\Facades\Http;

function etablissement(string $siret): array
{
    return Http::withToken(env('API_ENTREPRISE_TOKEN'))
        ->timeout(5)
        ->get("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$siret", [
            'context' => 'Marchés publics',
            'recipient' => $siret, // @key
            'object' => 'Consultation 42',
        ])
        ->json();
}
