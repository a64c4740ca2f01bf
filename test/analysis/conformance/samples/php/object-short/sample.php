<?php

use GuzzleHttp\Client;

function unite(string $siren): array
{
    $client = new Client(['timeout' => 5]);
    $reponse = $client->get(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren"
            . '?context=Aides&recipient=13002526500013'
            . '&object=Instruction%20de%20la%20demande%20d%27aide%20de%20l%27ann%C3%A9e',
        ['headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')]],
    );

    return json_decode((string) $reponse->getBody(), true);
}
