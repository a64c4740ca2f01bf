<?php

namespace App\Tests;

use Illuminate\Support\Facades\Http;
use PHPUnit\Framework\TestCase;

final class UniteLegaleTest extends TestCase
{
    public function testUniteLegale(): void
    {
        Http::fake([
            'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/*' => Http::response(['data' => ['siren' => '130025265']]),
        ]);

        $response = Http::get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265');

        self::assertSame('130025265', $response->json('data.siren'));
    }
}
