<?php

use GuzzleHttp\Client;

function uniteLegale(string $siren, string $recipient, string $dossier): array
{
    $client = new Client(['timeout' => 5]);
    $response = $client->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$siren}?context=Aides+publiques&recipient=$recipient&object=dossier-{$dossier}", [
        'headers' => ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
    ]);

    return json_decode((string) $response->getBody(), true);
}
