<?php

use GuzzleHttp\Client;

final class Demande
{
    public function __construct(public readonly string $siren)
    {
    }
}

final class UniteLegale
{
    public function __construct(public readonly string $siren, public readonly string $etat_administratif)
    {
    }
}

function unite_legale(array $corps, string $recipient): UniteLegale
{
    $siren = (new Demande(...$corps))->siren;
    $reponse = (new Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5]))->get("/v4/insee/sirene/unites_legales/$siren", [
        'query' => ['context' => 'Aides publiques', 'recipient' => $recipient, 'object' => 'Instruction'],
        'headers' => ['Authorization' => 'Bearer ' . getenv('JETON')],
    ]);
    $donnees = json_decode((string) $reponse->getBody(), true)['data'];

    return new UniteLegale(siren: $donnees['siren'], etat_administratif: $donnees['etat_administratif']);
}
