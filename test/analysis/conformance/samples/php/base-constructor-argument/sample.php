<?php

class SireneApi
{
    private $baseUrl;
    private $timeout = 5;

    public function __construct(string $baseUrl)
    {
        $this->baseUrl = rtrim($baseUrl, '/');
    }

    public function uniteLegale(string $siren)
    {
        $params = [ // @map
            'context' => 'Aides publiques',
            'object' => 'Instruction du dossier',
        ];
        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, $this->baseUrl . '/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query($params));
        curl_setopt($ch, CURLOPT_RETURNTRANSFER, 1);
        curl_setopt($ch, CURLOPT_TIMEOUT, $this->timeout);

        return json_decode(curl_exec($ch), true);
    }
}

$api = new SireneApi('https://entreprise.api.gouv.fr/');
print_r($api->uniteLegale($_GET['siren']));
