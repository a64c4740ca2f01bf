<?php

use Symfony\Contracts\HttpClient\HttpClientInterface;

final class LegacySirene
{
    private HttpClientInterface $apiEntreprise;

    public function __construct(HttpClientInterface $apiEntreprise)
    {
        $this->apiEntreprise = $apiEntreprise->withOptions(['timeout' => 5]);
    }

    public function uniteLegale(string $siren): array
    {
        $url = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/' . $siren; // @path

        return $this->apiEntreprise->request('GET', $url, [
            'query' => ['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Contrôle'],
        ])->toArray(false);
    }
}
