<?php

use GuzzleHttp\Client;

abstract class Requete
{
    abstract protected function parametres(): array;

    public function envoyer(string $siren)
    {
        $client = new Client();

        return $client->request('GET', "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", [
            'query' => $this->parametres(),
            'timeout' => 5,
        ]);
    }
}

class RequeteSubvention extends Requete
{
    protected function parametres(): array
    {
        return [ // @map
            'context' => 'Subventions',
            'object' => 'Demande de subvention',
        ];
    }
}
