<?php

function unite_legale(string $siren)
{
    $params = ['context' => 'Aides publiques', 'recipient' => '13002526500013', 'object' => 'Instruction'];
    $ch = curl_init();
    curl_setopt($ch, CURLOPT_URL, "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$siren}?" . http_build_query($params));
    curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($ch, CURLOPT_CONNECTTIMEOUT, 2);
    $result = curl_exec($ch); // @send
    curl_close($ch);

    return json_decode($result);
}
