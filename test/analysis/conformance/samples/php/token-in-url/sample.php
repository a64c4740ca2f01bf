<?php

$token = getenv('API_ENTREPRISE_TOKEN');
$context = stream_context_create(array('http' => array('timeout' => 5)));
$url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{$siren}?token={$token}&context=Aides&recipient=13002526500013&object=Instruction"; // @url

$unite = json_decode(file_get_contents($url, false, $context));
