<?php

use Illuminate\Support\Facades\Http;

function unite_legale(string $siren)
{
    return Http::timeout(3)->withToken(env('API_ENTREPRISE_TOKEN'))->get(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren",
        ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'],
    );
}
