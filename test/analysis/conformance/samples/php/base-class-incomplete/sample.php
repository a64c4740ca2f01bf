<?php

abstract class Ressource
{
    protected $url;

    public function lire($identifiant)
    {
        $response = wp_remote_get('https://entreprise.api.gouv.fr' . $this->url . $identifiant, array(
            'timeout' => 5,
            'body' => array( // @map
                'context' => 'Aides publiques',
                'recipient' => '13002526500013',
            ),
        ));

        return json_decode(wp_remote_retrieve_body($response));
    }
}

class UniteLegale extends Ressource
{
    protected $url = '/v4/insee/sirene/unites_legales/';
}

class Etablissement extends Ressource
{
    protected $url = '/v4/insee/sirene/etablissements/';
}
