<?php

define('API_URL', 'https://entreprise.api.gouv.fr');

function appelUniteLegale($siren, $siret_commune)
{
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, API_URL . '/v4/insee/sirene/unites_legales/' . $siren
        . '?recipient=' . $siret_commune); // @url
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_TIMEOUT, 5);
    $reponse = curl_exec($ch);
    curl_close($ch);

    return json_decode($reponse);
}
