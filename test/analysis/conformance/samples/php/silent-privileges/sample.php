<?php

$ch = curl_init('https://entreprise.api.gouv.fr/privileges');
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('API_ENTREPRISE_TOKEN')]);
curl_setopt($ch, CURLOPT_RETURNTRANSFER, true);
curl_setopt($ch, CURLOPT_TIMEOUT, 5);
$droits = json_decode(curl_exec($ch), true);
