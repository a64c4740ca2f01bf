<?php

namespace App\Config;

final class ApiEntreprise
{
    public const URL = 'https://entreprise.api.gouv.fr';
    public const CONTEXT = 'Aides publiques';
    public const RECIPIENT = '13002526500013';
}
