<?php

use Illuminate\Http\Client\PendingRequest;
use Illuminate\Support\Facades\Http;

class ApiEntrepriseService
{
    protected function api(): PendingRequest
    {
        return Http::baseUrl('https://entreprise.api.gouv.fr')
            ->timeout(5)
            ->withQueryParameters(['context' => 'Aides publiques', 'recipient' => '13002526500013']);
    }

    public function uniteLegale(string $siren, int $dossier): array
    {
        return $this->api()->get("v4/insee/sirene/unites_legales/$siren", ['object' => "Dossier n°{$dossier}"])->json();
    }
}
