<?php

use Illuminate\Support\Facades\Http;

const BASE = 'https://entreprise.api.gouv.fr';

function unite_legale(string $siren)
{
    $url = implode('/', [BASE, 'v4/insee/sirene/unites_legales', $siren]);

    return Http::timeout(5)->get($url, [
        'context' => 'Aides aux entreprises',
        'recipient' => '13002526500013',
        'object' => 'Vérification d’éligibilité',
    ])->json('data');
}
