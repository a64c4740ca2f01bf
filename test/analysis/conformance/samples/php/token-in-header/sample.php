<?php

class Sirene
{
    public function uniteLegale(string $siren)
    {
        $headers = [
            'Accept: application/json',
            'Authorization: Bearer ' . $_ENV['API_ENTREPRISE_TOKEN'],
        ];
        $query = http_build_query([
            'context' => 'Aides publiques',
            'recipient' => '13002526500013',
            'object' => 'Instruction',
        ]);
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, sprintf('%s/v4/insee/sirene/unites_legales/%s?%s', 'https://entreprise.api.gouv.fr', $siren, $query));
        curl_setopt($ch, CURLOPT_HTTPHEADER, $headers);
        curl_setopt($ch, CURLOPT_TIMEOUT, 5);
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);

        return curl_exec($ch);
    }
}
