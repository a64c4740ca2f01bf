<?php

function aides_parametres(array $autres = array()): array
{
    return array_merge(array('context' => 'Aides publiques', 'recipient' => '13002526500013'), $autres);
}

function aides_post(string $siren)
{
    // @clean
    return wp_remote_post(
        'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(aides_parametres(array('object' => 'Instruction'))),
        array('timeout' => 5, 'body' => '{}')
    );
}

function aides_request(string $siren)
{
    // @missing recipient
    return wp_safe_remote_request(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=Aides&object=Instruction",
        array('method' => 'GET')
    );
}
