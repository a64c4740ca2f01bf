<?php

// Page de l’ancien extranet, sans bibliothèque.

const API_ENTREPRISE = 'https://entreprise.api.gouv.fr';

// À corriger : CURLOPT_CONNECTTIMEOUT ne limite que la connexion, pas l’attente de la réponse.
function attestation_cnetp(string $siren): string
{
    $query = http_build_query([
        'context' => 'Extranet des chantiers',
        'recipient' => '21750001600019',
        'object' => 'Attestation CNETP',
    ]);
    $curl = curl_init(API_ENTREPRISE . "/v3/cnetp/unites_legales/$siren/attestation_cotisations_conges_payes_chomage_intemperies?$query");
    curl_setopt($curl, CURLOPT_RETURNTRANSFER, true);
    curl_setopt($curl, CURLOPT_CONNECTTIMEOUT, 3);
    curl_setopt($curl, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('API_ENTREPRISE_TOKEN')]);

    return (string) curl_exec($curl);
}

// À corriger : le jeton est dans l’URL, et l’hôte n’existe plus.
function fiche_entreprise(string $siren): string
{
    $jeton = getenv('API_ENTREPRISE_TOKEN');

    return (string) file_get_contents(
        "https://api.apientreprise.fr/v2/entreprises/$siren?token=$jeton&context=Extranet&recipient=21750001600019&object=Fiche",
        false,
        stream_context_create(['http' => ['timeout' => 5]]),
    );
}
