"""Instruction d'un dossier : ce que l'agent voit de l'entreprise."""

from aides.api_entreprise import ApiEntreprise

api = ApiEntreprise()


def etablissement(siret, dossier):
    # Correct : le module api_entreprise fournit tout, sauf object, donné ici.
    return api.lire(f"/v4/insee/sirene/etablissements/{siret}", f"Dossier {dossier}")


def effectifs(siren, annee, dossier):
    # Correct : un paramètre facultatif de l'endpoint s'ajoute aux autres.
    return api.lire(
        f"/v3/gip_mds/unites_legales/{siren}/effectifs_annuels/{annee}",
        f"Dossier {dossier}",
        nature_effectif="moyen",
    )


def liens_capitalistiques(siren, annee, agent):
    # Correct : user_id accompagne les appels à la DGFIP.
    return api.lire(
        f"/v3/dgfip/unites_legales/{siren}/liens_capitalistiques/{annee}",
        "Contrôle des aides de minimis",
        user_id=agent,
    )


def etablissement_diffusible(siret, dossier):
    # À corriger : la version 3 de cet endpoint est dépréciée.
    return api.lire(f"/v3/insee/sirene/etablissements/diffusibles/{siret}", f"Dossier {dossier}")
