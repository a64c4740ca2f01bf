<?php

use GuzzleHttp\Client;

class Sirene
{
    private ?Client $client = null;

    private function client(): Client
    {
        return $this->client ??= new Client([
            'base_uri' => 'https://entreprise.api.gouv.fr',
            'timeout' => 5,
        ]);
    }

    public function uniteLegale(string $siren): string
    {
        return $this->client()->get('/v4/insee/sirene/unites_legales/' . $siren, [
            'query' => [
                'context' => 'Aides publiques',
                'recipient' => '13002526500013',
                'object' => 'Instruction',
            ],
        ])->getBody()->getContents();
    }
}
