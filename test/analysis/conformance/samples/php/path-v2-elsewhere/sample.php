<?php

use Illuminate\Support\Facades\Http;

function dossier_local(string $siret)
{
    return Http::timeout(2)->get("https://referentiel.example.org/v2/etablissements/$siret");
}

function unite_legale(string $siren)
{
    return Http::timeout(5)->withToken(env('API_ENTREPRISE_TOKEN'))->get(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren",
        ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'],
    );
}
