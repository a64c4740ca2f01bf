<?php

namespace App\ApiEntreprise;

final class Insee extends Fournisseur
{
    // Correct : la classe de base fournit context, recipient et le délai.
    public function uniteLegale(string $siren, string $dossier): array
    {
        return $this->lire("/v4/insee/sirene/unites_legales/$siren", ['object' => "Dossier $dossier"]);
    }

    // À corriger : object manque. Le service répondra 422.
    public function successions(string $siret): array
    {
        return $this->lire("/v3/insee/sirene/etablissements/$siret/successions", []);
    }
}
