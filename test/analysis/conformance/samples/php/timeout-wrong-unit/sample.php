<?php

use GuzzleHttp\Client;

final class UnitesLegales
{
    private Client $client;

    public function __construct()
    {
        $this->client = new Client([
            'base_uri' => 'https://entreprise.api.gouv.fr',
            'timeout' => 5000, // @value
        ]);
    }

    public function trouver(string $siren)
    {
        return $this->client->get("/v4/insee/sirene/unites_legales/$siren", [
            'query' => ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'],
        ]);
    }
}
