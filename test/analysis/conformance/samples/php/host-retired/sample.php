<?php

$siret = $_POST['siret'];
$token = getenv('APIENTREPRISE_TOKEN');

$context = stream_context_create([
    'http' => ['method' => 'GET', 'timeout' => 5, 'header' => "Authorization: Bearer $token\r\n"],
]);
$json = file_get_contents(
    'https://api.apientreprise.fr/v2/etablissements/' . $siret // @path
        . '?context=MPS&recipient=13002526500013&object=dossier',
    false,
    $context
);
