<?php

namespace App\Siege;

use App\Http\ApiEntreprise;

class UniteLegale
{
    public static function charger(string $siren): array
    {
        $api = new ApiEntreprise(getenv('API_ENTREPRISE_TOKEN'));

        return $api->get('/v4/insee/sirene/unites_legales/' . $siren);
    }
}
