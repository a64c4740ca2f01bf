<?php

use GuzzleHttp\Client;

class Unites
{
    private const OBJET = 'Instruction de la demande de subvention au titre de cette année'; // @value

    public function lire(string $siren): array
    {
        $client = new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]);
        $reponse = $client->get("/v4/insee/sirene/unites_legales/$siren", [
            'query' => ['context' => 'Aides', 'recipient' => '13002526500013', 'object' => self::OBJET],
            'headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
        ]);

        return json_decode((string) $reponse->getBody(), true);
    }
}
