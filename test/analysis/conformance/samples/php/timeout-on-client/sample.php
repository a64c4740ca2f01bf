<?php

use GuzzleHttp\Client;
use GuzzleHttp\RequestOptions as Options;

class Sirene
{
    private const OPTIONS = [Options::TIMEOUT => 5, Options::CONNECT_TIMEOUT => 2];

    public function uniteLegale(string $siren): array
    {
        $client = new Client(self::OPTIONS + ['base_uri' => 'https://entreprise.api.gouv.fr']);
        $response = $client->get("v4/insee/sirene/unites_legales/$siren", [Options::QUERY => [
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
            'object' => 'Instruction',
        ]]);

        return json_decode($response->getBody(), true);
    }
}
