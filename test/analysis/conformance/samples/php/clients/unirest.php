<?php

namespace App;

use Unirest;

class Entreprises
{
    private const HOTE = 'https://entreprise.api.gouv.fr';

    public function complete(string $siren)
    {
        Unirest\Request::timeout(5);
        // @clean
        return Unirest\Request::get(
            self::HOTE . '/v4/insee/sirene/unites_legales/' . $siren,
            ['Authorization' => 'Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
            ['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Instruction']
        );
    }

    public function incomplete(string $siret)
    {
        // @missing context object @no-timeout
        return Unirest\Request::get(self::HOTE . "/v4/insee/sirene/etablissements/$siret?recipient=13002526500013");
    }

    public function parCurl(string $siren)
    {
        Unirest\Request::curlOpt(CURLOPT_TIMEOUT, 5);
        // @clean
        return Unirest\Request::get(self::HOTE . '/v4/insee/sirene/unites_legales/' . $siren, [], ['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Instruction']);
    }

    public function parOptions(string $siren)
    {
        Unirest\Request::curlOpts([CURLOPT_TIMEOUT_MS => 5000]);
        // @clean
        return Unirest\Request::get(self::HOTE . '/v4/insee/sirene/unites_legales/' . $siren, [], ['context' => 'Aides', 'recipient' => '13002526500013', 'object' => 'Instruction']);
    }
}
