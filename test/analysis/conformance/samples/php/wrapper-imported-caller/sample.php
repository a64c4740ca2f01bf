<?php

require_once __DIR__ . '/functions.php';

function unite_legale(string $siren)
{
    return api_entreprise('/v4/insee/sirene/unites_legales/' . $siren, [ // @map
        'context' => 'Aides publiques',
        'recipient' => '13002526500013',
    ]);
}
