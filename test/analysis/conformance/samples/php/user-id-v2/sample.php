<?php

function exercices(string $siret): string
{
    $params = http_build_query(array( // @map
        'context' => 'Marchés publics',
        'recipient' => '13002526500013',
        'object' => 'Capacité financière',
    ));
    $ch = curl_init("https://entreprise.api.gouv.fr/v2/exercices/$siret?$params"); // @path
    curl_setopt($ch, CURLOPT_TIMEOUT, 5);

    return curl_exec($ch);
}
