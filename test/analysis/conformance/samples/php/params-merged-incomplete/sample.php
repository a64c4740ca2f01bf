<?php

class ApiEntreprise
{
    private static array $common = [ // @map
        'context' => 'Guichet des aides',
    ];

    public function uniteLegale(string $siren): array
    {
        $client = new \GuzzleHttp\Client(['timeout' => 5]);
        $params = array_merge(self::$common, [
            'recipient' => '13002526500013',
        ]);
        $response = $client->request(
            'GET',
            'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren,
            ['query' => $params]
        );

        return json_decode($response->getBody()->getContents(), true);
    }
}
