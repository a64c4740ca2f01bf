<?php

use GuzzleHttp\Client;

class Sirene
{
    protected $client;

    public function __construct()
    {
        $this->client = new Client([ // @client
            'base_uri' => 'https://entreprise.api.gouv.fr',
            'headers' => ['Accept' => 'application/json'],
        ]);
    }

    public function uniteLegale($siren)
    {
        return $this->client->request('GET', '/v4/insee/sirene/unites_legales/' . $siren, [
            'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'],
        ]);
    }
}
