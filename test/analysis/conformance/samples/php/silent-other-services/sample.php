<?php

use GuzzleHttp\Client;

class Annuaires
{
    const API_ENTREPRISE_URL = 'https://recherche-entreprises.api.gouv.fr';

    private $baseUrl;

    public function __construct()
    {
        $this->baseUrl = getenv('SIRENE_API_URL') ?: 'https://api.insee.fr/api-sirene/3.11';
    }

    public function rechercher($texte)
    {
        return (new Client())->get(self::API_ENTREPRISE_URL . '/search', ['query' => ['q' => $texte]]);
    }

    public function siren($siren)
    {
        return (new Client())->get($this->baseUrl . '/siren/' . $siren);
    }

    public function ancienne($siren)
    {
        return file_get_contents("https://entreprise.data.gouv.fr/api/sirene/v3/unites_legales/$siren");
    }
}
