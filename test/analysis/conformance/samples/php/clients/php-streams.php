<?php

const PARAMS = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'];

function sans_contexte(string $siren)
{
    return file_get_contents('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(PARAMS)); // @clean
}

function avec_contexte(string $siren)
{
    $context = stream_context_create(['http' => ['timeout' => 5, 'header' => "Accept: application/json\r\n"]]);

    return file_get_contents("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides&object=Instruction", false, $context); // @missing recipient
}

function options(string $siren)
{
    $context = stream_context_create();
    stream_context_set_option($context, 'http', 'timeout', 5);
    stream_context_set_option($context, ['ssl' => ['verify_peer' => true]]);

    return readfile('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, false, $context); // @missing context recipient object
}

function ouvrir(string $siren)
{
    $flux = fopen('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(PARAMS), 'r', false, stream_context_create(['http' => ['timeout' => 5]])); // @clean

    return stream_get_contents($flux);
}

function lignes(string $siren)
{
    return file('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?context=Aides&recipient=13002526500013'); // @missing object
}

function telecharger(string $siren, string $chemin)
{
    copy('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(PARAMS), $chemin); // @clean
}
