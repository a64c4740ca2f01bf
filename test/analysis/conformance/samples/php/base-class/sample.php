<?php

namespace App\Provider;

use GuzzleHttp\Client;

abstract class AbstractProvider
{
    protected const TIMEOUT = 5;

    protected Client $client;

    public function __construct()
    {
        $this->client = new Client(['base_uri' => 'https://entreprise.api.gouv.fr/', 'timeout' => static::TIMEOUT]);
    }

    abstract protected function path(string $id): string;

    public function fetch(string $id): array
    {
        $response = $this->client->get($this->path($id), ['query' => [
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
            'object' => 'Instruction du dossier',
        ]]);

        return json_decode((string) $response->getBody(), true);
    }
}

final class UniteLegaleProvider extends AbstractProvider
{
    protected function path(string $id): string
    {
        return 'v4/insee/sirene/unites_legales/' . $id;
    }
}
