<?php

use GuzzleHttp\Client;

class Unites
{
    private const OBJET = 'Agrément R&D';

    public function lire(string $siren): array
    {
        $client = new Client(['timeout' => 5]);
        $url = sprintf(
            'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s?context=Aides&recipient=13002526500013&object=%s', // @url
            $siren,
            self::OBJET,
        );
        $reponse = $client->get($url, ['headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')]]);

        return json_decode((string) $reponse->getBody(), true);
    }
}
