<?php

use GuzzleHttp\Client;

class Sirene
{
    private $client;

    public function __construct($siretAdministration)
    {
        $this->client = new Client([
            'base_uri' => 'https://entreprise.api.gouv.fr/',
            'timeout' => 5,
            'query' => [
                'context' => 'Aides publiques',
                'recipient' => $siretAdministration,
                'object' => 'Téléservice',
            ],
        ]);
    }

    public function uniteLegale($siren)
    {
        return $this->client->get('/v4/insee/sirene/unites_legales/' . $siren);
    }
}
