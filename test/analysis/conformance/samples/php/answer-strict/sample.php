<?php

use GuzzleHttp\Client;

final class UniteLegale
{
    public function __construct(public readonly string $siren, public readonly string $etat_administratif)
    {
    }
}

function unite_legale(string $siren, string $recipient): UniteLegale
{
    $reponse = (new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]))->get("/v4/insee/sirene/unites_legales/$siren", [
        'query' => ['context' => 'Aides publiques', 'recipient' => $recipient, 'object' => 'Instruction'],
        'headers' => ['Authorization' => 'Bearer ' . getenv('JETON')],
    ]);

    return new UniteLegale(...json_decode((string) $reponse->getBody(), true)['data']); // @value
}
