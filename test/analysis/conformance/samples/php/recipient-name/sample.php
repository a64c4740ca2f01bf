<?php

use Illuminate\Support\Facades\Http;

return Http::withToken(config('services.api_entreprise.token'))
    ->timeout(5)
    ->get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . request('siren'), [
        'context' => 'Aides publiques',
        'recipient' => 'Guichet unique', // @value
        'object' => 'Instruction',
    ]);
