<?php

namespace App\Command;

use GuzzleHttp\Client;

class ImportEntreprises
{
    private const PATH = 'https://entreprise.api.gouv.fr/v2/entreprises/'; // @path

    public function execute(string $siren): array
    {
        $client = new Client(['timeout' => 5]);
        $res = $client->get(self::PATH . $siren, [
            'query' => [
                'context' => 'Import',
                'recipient' => '13002526500013',
                'object' => 'Mise à jour du répertoire',
            ],
        ]);

        return json_decode($res->getBody(), true);
    }
}
