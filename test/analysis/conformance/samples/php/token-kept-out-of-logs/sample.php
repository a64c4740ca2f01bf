<?php

use Illuminate\Support\Facades\Http;
use Illuminate\Support\Facades\Log;

function unite_legale(string $siren, string $recipient)
{
    $jeton = env('API_ENTREPRISE_TOKEN');
    $reponse = Http::withToken($jeton)->timeout(5)->get(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren",
        ['context' => 'Aides publiques', 'recipient' => $recipient, 'object' => 'Instruction'],
    );
    Log::debug('API Entreprise', ['siren' => $siren, 'jeton' => $jeton !== null, 'statut' => $reponse->status()]);

    return $reponse;
}
