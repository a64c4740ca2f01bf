<?php

use Illuminate\Support\Facades\Http;

function actualiser(array $sirens): array
{
    return array_map(fn (string $siren) => Http::timeout(5)->get(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren",
        ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Mise à jour'],
    )->json(), $sirens);
}
