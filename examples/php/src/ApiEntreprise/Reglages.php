<?php

namespace App\ApiEntreprise;

final class Reglages
{
    public const ADRESSE = 'https://entreprise.api.gouv.fr';
    public const SIRET_COLLECTIVITE = '21750001600019';

    public static function jeton(): string
    {
        return (string) getenv('API_ENTREPRISE_TOKEN');
    }
}
