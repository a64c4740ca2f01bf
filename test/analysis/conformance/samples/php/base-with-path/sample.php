<?php

use GuzzleHttp\Client;

class InseeClient
{
    private Client $client;

    public function __construct()
    {
        $this->client = new Client([
            'base_uri' => 'https://entreprise.api.gouv.fr/v4/insee/sirene/',
            'timeout' => 5,
        ]);
    }

    public function uniteLegale(string $siren, string $recipient)
    {
        return $this->client->get('unites_legales/' . $siren, [
            'query' => compact('recipient') + ['context' => 'Aides publiques', 'object' => 'Pré-remplissage'],
        ]);
    }
}
