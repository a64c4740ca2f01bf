<?php

use GuzzleHttp\Client;

final class UniteLegale
{
    public function get(string $siren, array $options = []): string
    {
        $client = new Client(['timeout' => 5]);

        return (string) $client->get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$siren}", [
            'query' => ['context' => 'Aides publiques', ...$options],
        ])->getBody();
    }
}
