<?php

use Illuminate\Support\Facades\Http;

class Recherche
{
    public function page(string $siren, int $page): array
    {
        return Http::timeout(5)
            ->get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, [ // @map
                'page' => $page,
                'per_page' => 25,
            ])
            ->json('data');
    }
}
