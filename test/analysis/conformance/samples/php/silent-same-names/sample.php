<?php

use GuzzleHttp\Client;

class Registre
{
    private Client $client;

    public function __construct()
    {
        $this->client = new Client(['base_uri' => 'https://registre.example.org']);
    }

    public function unitesLegales(string $nom): string
    {
        return (string) $this->client->get('/v3/unites_legales', ['query' => ['nom' => $nom]])->getBody();
    }

    public function uniteLegale(string $siren): string
    {
        return (string) $this->client->get("/v4/insee/sirene/unites_legales/$siren")->getBody();
    }
}
