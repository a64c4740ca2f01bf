<?php

class ApiEntreprise
{
    const URL_UNITE_LEGALE = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/:siren';

    function uniteLegale($siren, $siretDestinataire)
    {
        $url = str_replace(':siren', $siren, self::URL_UNITE_LEGALE);
        $query = array(
            'context' => 'Subventions',
            'recipient' => $siretDestinataire,
            'object' => 'Demande de subvention',
        );

        $curl = curl_init($url . '?' . http_build_query($query));
        curl_setopt_array($curl, array(
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_TIMEOUT => 5,
            CURLOPT_HTTPHEADER => array('Authorization: Bearer ' . getenv('API_ENTREPRISE_TOKEN')),
        ));

        return curl_exec($curl);
    }
}
