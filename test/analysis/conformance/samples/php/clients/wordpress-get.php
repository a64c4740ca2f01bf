<?php

function aides_url(string $siren): string
{
    return 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren;
}

function aides_get(string $siren)
{
    // @clean
    $response = wp_remote_get(aides_url($siren), array(
        'timeout' => 10,
        'headers' => array('Authorization' => 'Bearer ' . get_option('aides_token')),
        'body' => array('context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'),
    ));

    return json_decode(wp_remote_retrieve_body($response), true);
}

function aides_safe_get(string $siren)
{
    // @missing object
    return wp_safe_remote_get(aides_url($siren) . '?context=Aides&recipient=13002526500013');
}

function aides_head(string $siren)
{
    // @missing context recipient object
    return wp_remote_head(aides_url($siren), ['timeout' => 2]);
}
