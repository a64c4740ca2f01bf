<?php

function requete(string $siren, ?string $numeroDossier)
{
    $params = ['context' => 'Aides publiques', 'recipient' => '13002526500013'];
    if (empty($numeroDossier)) {
        $params['object'] = 'Recherche libre';
    } else {
        $params['object'] = "Dossier $numeroDossier";
    }

    $ch = curl_init('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query($params));
    curl_setopt($ch, CURLOPT_TIMEOUT, 5);
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);

    return curl_exec($ch);
}
