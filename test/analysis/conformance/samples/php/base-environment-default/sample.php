<?php

use Illuminate\Support\Facades\Http;

class SireneService
{
    public function uniteLegale(string $siren): array
    {
        return Http::baseUrl(env('API_ENTREPRISE_URL', 'https://entreprise.api.gouv.fr'))
            ->withToken(env('API_ENTREPRISE_TOKEN'))
            ->timeout(5)
            ->get("/v4/insee/sirene/unites_legales/{$siren}", [
                'context' => 'Aides publiques',
                'recipient' => config('services.api_entreprise.recipient'),
                'object' => 'Instruction',
            ])
            ->throw()
            ->json();
    }
}
