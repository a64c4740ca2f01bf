<?php

use Symfony\Component\HttpClient\HttpClient;

final class SireneHealthCheck
{
    private const URL = 'https://entreprise.api.gouv.fr/ping/insee/sirene';

    public function isUp(): bool
    {
        $client = HttpClient::create();

        return 200 === $client->request('GET', self::URL, ['timeout' => 5])->getStatusCode();
    }
}
