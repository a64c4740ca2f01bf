<?php

function lire(string $siren, string $objet, int $dossierId): array
{
    $contexte = rawurlencode('Recherche & développement');
    $objet = urlencode($objet);
    $ch = curl_init(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren"
            . "?context=$contexte&recipient=13002526500013&object=$objet%20$dossierId",
    );
    curl_setopt_array($ch, [
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => 5,
        CURLOPT_HTTPHEADER => ['Authorization: Bearer ' . getenv('API_ENTREPRISE_TOKEN')],
    ]);

    return json_decode(curl_exec($ch), true);
}
