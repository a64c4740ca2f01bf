<?php

class Sirene
{
    /** @var bool */
    private $production;

    public function __construct(bool $production)
    {
        $this->production = $production;
    }

    public function uniteLegale(string $siren): array
    {
        $base = $this->production ? 'https://entreprise.api.gouv.fr' : 'https://staging.entreprise.api.gouv.fr';
        $response = wp_remote_get($base . '/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query(
            [ // @map
                'context' => 'Aides publiques',
                'recipient' => '13002526500013',
            ]
        ), ['timeout' => 5]);

        return json_decode(wp_remote_retrieve_body($response), true);
    }
}
