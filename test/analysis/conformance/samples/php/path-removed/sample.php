<?php

use Illuminate\Support\Facades\Http;

Route::get('/actes/{siren}', function (string $siren) {
    return Http::timeout(5)->get("https://entreprise.api.gouv.fr/v3/inpi/unites_legales/{$siren}/actes", [ // @path
        'context' => 'Marchés publics',
        'recipient' => '13002526500013',
        'object' => 'Consultation des actes',
    ])->json();
});
