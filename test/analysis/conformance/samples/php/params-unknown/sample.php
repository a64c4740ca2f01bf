<?php

function unite_legale($siren, array $params)
{
    $url = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . urlencode($siren) . '?' . http_build_query($params);
    $ch = curl_init($url);
    curl_setopt_array($ch, [CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 5]);

    return curl_exec($ch);
}
