<?php

function get_unite_legale(string $siren): ?array
{
    $params = array( // @map
        'context' => 'Gestion des subventions',
        'object'  => 'Subvention ' . date('Y'),
    );
    $response = wp_remote_get(
        'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren,
        array(
            'timeout' => 5,
            'headers' => array('Authorization' => 'Bearer ' . get_option('api_entreprise_token')),
            'body'    => $params,
        )
    );
    if (is_wp_error($response)) {
        return null;
    }

    return json_decode(wp_remote_retrieve_body($response), true);
}
