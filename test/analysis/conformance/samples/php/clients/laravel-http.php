<?php

namespace App\Services;

use Illuminate\Http\Client\Factory;
use Illuminate\Http\Client\PendingRequest;
use Illuminate\Http\Client\Pool;
use Illuminate\Support\Facades\Http;

class Sirene
{
    private const PARAMS = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'];

    public function __construct(private Factory $http)
    {
    }

    public function get(string $siren)
    {
        // @clean
        return Http::get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, self::PARAMS)->json();
    }

    public function head(string $siren)
    {
        // @missing context
        return Http::head('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, ['recipient' => '13002526500013', 'object' => 'Instruction'])->ok();
    }

    public function chain(string $siren)
    {
        // @missing object
        return Http::baseUrl('https://entreprise.api.gouv.fr')
            ->withToken(config('services.entreprise.token'))
            ->withHeaders(['X-Client' => 'sirene'])
            ->withHeader('X-Trace', 'oui')
            ->acceptJson()
            ->timeout(5)
            ->connectTimeout(2)
            ->retry(3, 100)
            ->withQueryParameters(['context' => 'Aides publiques'])
            ->get("/v4/insee/sirene/unites_legales/$siren", ['recipient' => '13002526500013'])
            ->throw()
            ->json();
    }

    public function urlParameters(string $siren)
    {
        // @clean
        return Http::withUrlParameters(['siren' => $siren])
            ->withQueryParameters(self::PARAMS)
            ->get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}')
            ->collect('data');
    }

    public function options(string $siren)
    {
        // @clean
        return Http::withOptions(['query' => self::PARAMS, 'timeout' => 5])->get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren)->json();
    }

    public function send(string $siren)
    {
        // @missing recipient
        return Http::asJson()->send('GET', 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, [
            'query' => ['context' => 'Aides publiques', 'object' => 'Instruction'],
        ]);
    }

    public function post(string $siren)
    {
        // @clean
        return Http::withQueryParameters(self::PARAMS)->post('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, ['motif' => 'Contrôle']);
    }

    public function injected(string $siren)
    {
        // @missing object
        return $this->http->timeout(5)->get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren, [
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
        ]);
    }

    public function pool(string $siren)
    {
        // @missing context recipient object
        return Http::pool(fn (Pool $pool) => [
            $pool->as('unite')->timeout(5)->get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren),
        ]);
    }

    public function when(string $siren, bool $verbeux)
    {
        // @clean
        return $this->pending()
            ->when($verbeux, fn (PendingRequest $request) => $request->withHeaders(['X-Debug' => '1']))
            ->get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren);
    }

    private function pending(): PendingRequest
    {
        return Http::timeout(seconds: 5)->withQueryParameters(self::PARAMS);
    }
}
