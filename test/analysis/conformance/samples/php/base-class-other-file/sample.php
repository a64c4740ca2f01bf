<?php

namespace App\Api;

class UniteLegale extends ApiEntreprise
{
    public function find(string $siren): array
    {
        return parent::get('v4/insee/sirene/unites_legales/' . $siren);
    }
}
