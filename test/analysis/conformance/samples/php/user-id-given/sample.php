<?php

use Illuminate\Support\Facades\Http;

function chiffres_affaires(string $siret, string $agent)
{
    return Http::withToken(env('API_ENTREPRISE_TOKEN'))->timeout(5)->get(
        "https://entreprise.api.gouv.fr/v3/dgfip/etablissements/$siret/chiffres_affaires",
        ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Dossier', 'user_id' => $agent],
    );
}
