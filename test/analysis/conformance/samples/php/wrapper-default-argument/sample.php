<?php

class Api
{
    public function uniteLegale(string $siren)
    {
        return $this->appeler("/v4/insee/sirene/unites_legales/{$siren}", array('object' => 'Instruction'));
    }

    private function appeler($chemin, $params = array(), $timeout = 5)
    {
        $params += array('context' => 'Aides publiques', 'recipient' => '13002526500013');
        $ch = curl_init();
        curl_setopt_array($ch, array(
            CURLOPT_URL => 'https://entreprise.api.gouv.fr' . $chemin . '?' . http_build_query($params),
            CURLOPT_TIMEOUT => $timeout,
            CURLOPT_RETURNTRANSFER => true,
        ));
        $result = curl_exec($ch);
        curl_close($ch);

        return json_decode($result);
    }
}
