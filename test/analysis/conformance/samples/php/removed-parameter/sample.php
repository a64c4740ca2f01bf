<?php

use GuzzleHttp\Client;

function unite(string $siren): array
{
    $client = new Client(['timeout' => 5]);
    $reponse = $client->get(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren"
            . '?context=Aides&recipient=13002526500013&object=Dossier&non_diffusables=true', // @key
        ['headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')]],
    );

    return json_decode((string) $reponse->getBody(), true);
}
