<?php

final class Endpoints
{
    public const ETABLISSEMENT = '/v4/insee/sirene/etablissements/{siret}';

    /** @param array<string, string> $values */
    public static function path(string $template, array $values): string
    {
        return strtr($template, $values);
    }
}

final class EtablissementReader
{
    private \GuzzleHttp\Client $http;

    public function __construct()
    {
        $this->http = new \GuzzleHttp\Client(['base_uri' => 'https://entreprise.api.gouv.fr', 'timeout' => 5.0]);
    }

    public function read(string $siret): \Psr\Http\Message\ResponseInterface
    {
        return $this->http->get(Endpoints::path(Endpoints::ETABLISSEMENT, ['{siret}' => $siret]), [
            'query' => [ // @map
                'recipient' => '13002526500013',
                'object' => 'Instruction d’une aide',
            ],
        ]);
    }
}
