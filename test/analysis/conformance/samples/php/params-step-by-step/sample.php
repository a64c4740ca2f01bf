<?php

class Recherche
{
    private $client;

    public function __construct()
    {
        $this->client = new \GuzzleHttp\Client(array('base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5));
    }

    public function executer($siren, $demandeur)
    {
        $params = array();
        $params['context'] = 'Aides publiques';
        $params['recipient'] = '13002526500013';
        if ($demandeur->nom) {
            $objet = $demandeur->nom;
        } else {
            $objet = 'Dossier ' . $demandeur->id;
        }
        $params['object'] = $objet;

        return $this->client->request('GET', '/v4/insee/sirene/unites_legales/' . $siren, array('query' => $params));
    }
}
