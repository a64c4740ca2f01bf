<?php

class Sirene
{
    public function uniteLegale(string $siren, int $tentative = 0): array
    {
        $ch = curl_init();
        curl_setopt_array($ch, [
            CURLOPT_URL => 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/' . $siren . '?' . http_build_query([
                'context' => 'Aides publiques',
                'recipient' => '13002526500013',
                'object' => 'Instruction',
            ]),
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_TIMEOUT => 5,
        ]);
        $reponse = curl_exec($ch);
        if (curl_getinfo($ch, CURLINFO_HTTP_CODE) === 503 && $tentative < 3) {
            sleep(10);

            return $this->uniteLegale($siren, $tentative + 1);
        }

        return json_decode($reponse, true);
    }
}
