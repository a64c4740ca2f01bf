<?php

use Illuminate\Support\Facades\Http;

class UniteLegaleController
{
    public function show(string $siren)
    {
        $response = Http::timeout(5)
            ->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$siren}", [ // @map
                'context' => 'Aides publiques',
                'recipient' => '13002526500013',
                'object' => '',
            ]);

        return view('unite-legale', ['unite' => $response->object()]);
    }
}
