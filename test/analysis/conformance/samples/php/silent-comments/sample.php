<?php

/**
 * Lit une unité légale dans la base locale.
 *
 * Les données viennent de https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren},
 * appelé chaque nuit : curl "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265".
 */
function unite_legale(PDO $db, string $siren): array
{
    // file_get_contents("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren");
    # Voir aussi https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/13002526500013
    $statement = $db->prepare('SELECT * FROM unites_legales WHERE siren = ?');
    $statement->execute([$siren]);

    return $statement->fetch();
}
