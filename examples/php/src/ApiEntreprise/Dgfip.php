<?php

namespace App\ApiEntreprise;

final class Dgfip extends Fournisseur
{
    // Correct : user_id accompagne les appels à la DGFIP.
    public function liassesFiscales(string $siren, int $annee, string $agent): array
    {
        return $this->lire(
            sprintf('/v4/dgfip/unites_legales/%s/liasses_fiscales/%d', $siren, $annee),
            ['object' => 'Analyse financière', 'user_id' => $agent],
        );
    }

    // À surveiller : user_id n’est pas obligatoire depuis la version 3 ; une information le rappelle.
    public function chiffresAffaires(string $siret): array
    {
        return $this->lire("/v3/dgfip/etablissements/$siret/chiffres_affaires", ['object' => 'Analyse financière']);
    }
}
