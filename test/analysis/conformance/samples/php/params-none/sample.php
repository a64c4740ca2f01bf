<?php

function uniteLegale(string $siren): ?array
{
    $context = stream_context_create(['http' => ['timeout' => 5]]);
    $json = file_get_contents("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren", false, $context); // @send

    return $json ? json_decode($json, true) : null;
}
