<?php

use Illuminate\Support\Facades\Cache;
use Illuminate\Support\Facades\Http;

class UniteLegaleRepository
{
    public function find(string $siren): array
    {
        return Cache::remember("unite-legale-$siren", 3600, function () use ($siren) {
            return Http::timeout(5)
                ->withToken(config('services.entreprise.token'))
                ->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [ // @map
                    'context' => 'Aides publiques',
                    'recipient' => '13002526500013',
                ])
                ->json();
        });
    }
}
