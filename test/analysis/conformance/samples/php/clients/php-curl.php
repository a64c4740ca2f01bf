<?php

const PARAMS = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'];

function init(string $siren)
{
    $ch = curl_init('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(PARAMS));
    curl_setopt($ch, CURLOPT_TIMEOUT, 5);

    return curl_exec($ch); // @clean
}

function setopt(string $siren)
{
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?context=Aides&recipient=13002526500013'); // @missing object
    curl_setopt($ch, CURLOPT_TIMEOUT_MS, 5000);
    $reponse = curl_exec($ch);
    curl_close($ch);

    return $reponse;
}

function setopt_array(string $siren)
{
    $options = [
        CURLOPT_URL => 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(PARAMS),
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HTTPHEADER => ['Accept: application/json'],
    ];
    $options[CURLOPT_CONNECTTIMEOUT] = 2;
    $ch = curl_init();
    curl_setopt_array($ch, $options);

    return curl_exec($ch); // @no-timeout
}

function configured(CurlHandle $ch, string $siren)
{
    \curl_setopt($ch, \CURLOPT_URL, 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(PARAMS));

    return \curl_exec($ch); // @clean
}

function copied(string $siren)
{
    $modele = curl_init();
    curl_setopt_array($modele, array(CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 5));
    $ch = curl_copy_handle($modele);
    curl_setopt($ch, CURLOPT_URL, 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren); // @missing context recipient object

    return curl_exec($ch);
}

function multi(array $sirens)
{
    $multi = curl_multi_init();
    foreach ($sirens as $siren) {
        $ch = curl_init('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(PARAMS));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
        curl_multi_add_handle($multi, $ch); // @no-timeout
    }
}
