<?php

class Sirene
{
    private const SECONDE = 1000;

    public function uniteLegale(string $siren)
    {
        $ch = curl_init("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?" . http_build_query([
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
            'object' => 'Instruction',
        ]));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
        curl_setopt($ch, CURLOPT_TIMEOUT_MS, 5 * self::SECONDE);

        return curl_exec($ch);
    }
}
