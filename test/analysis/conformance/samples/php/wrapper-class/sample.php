<?php

use Illuminate\Support\Facades\Http;

class ApiEntreprise
{
    const BASE = 'https://entreprise.api.gouv.fr/v4/';

    public function uniteLegale(string $siren): ?array
    {
        return $this->get("insee/sirene/unites_legales/$siren", ['object' => 'Vérification']);
    }

    private function get(string $path, array $params = []): ?array
    {
        $params['context'] = 'Aides publiques';
        $params['recipient'] = config('api.recipient');

        $response = Http::withToken(config('api.token'))->timeout(5)->get(self::BASE . $path, $params);

        return $response->successful() ? $response->json() : null;
    }
}
