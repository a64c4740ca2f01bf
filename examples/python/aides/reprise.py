"""Code repris d'un ancien portail : ses paramètres, ses chemins et son transport sont à revoir."""

import os

import requests

from aides import reglages

ENTETES = {"Authorization": f"Bearer {reglages.API_ENTREPRISE_JETON}"}


def lire(chemin, **parametres):
    return requests.get(
        f"{reglages.API_ENTREPRISE_URL}{chemin}",
        params=parametres,
        headers=ENTETES,
        timeout=5,
    ).json()


def etablissement(siret):
    # À corriger : recipient est l'établissement demandé, et non la région qui demande.
    return lire(
        f"/v4/insee/sirene/etablissements/{siret}",
        context="Aides publiques",
        recipient=siret,
        object="Reprise des dossiers",
    )


def conventions(siret):
    # À corriger : une valeur d'exemple est restée dans le code.
    return lire(
        f"/v3/carif_oref/etablissements/{siret}/certifications_qualiopi_france_competences",
        context="TODO",
        recipient=reglages.SIRET_REGION,
        object="Aide à la formation",
    )


def unite_legale(siren):
    # À corriger : sans la variable, recipient est vide et l'appel est refusé.
    return lire(
        f"/v4/insee/sirene/unites_legales/{siren}",
        context="Aides publiques",
        recipient=os.environ.get("SIRET_DEPARTEMENT", ""),
        object="Reprise des dossiers",
    )


def mandataires(siren):
    # À corriger : une phrase, où quelques mots suffisent.
    return lire(
        f"/v3/infogreffe/rcs/unites_legales/{siren}/mandataires_sociaux",
        context="Aides publiques",
        recipient=reglages.SIRET_REGION,
        object="Vérification des dirigeants avant le versement de la subvention",
    )


def siege(siren):
    # À corriger : non_diffusables est un paramètre de la version 2, que plus rien ne lit.
    return lire(
        f"/v4/insee/sirene/unites_legales/{siren}/siege_social",
        context="Aides publiques",
        recipient=reglages.SIRET_REGION,
        object="Reprise des dossiers",
        non_diffusables="true",
    )


def entreprise_temoin():
    # À corriger : la clé de contrôle de ce SIREN est fausse.
    return lire(
        "/v4/insee/sirene/unites_legales/812345678",
        context="Exploitation",
        recipient=reglages.SIRET_REGION,
        object="Vérification quotidienne",
    )


def etablissements(siren):
    # À corriger : il manque /sirene, et ce chemin n'est pas un chemin du service.
    return requests.get(
        f"https://entreprise.api.gouv.fr/v3/insee/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": reglages.SIRET_REGION, "object": "Reprise"},
        headers=ENTETES,
        timeout=5,
    ).json()


def registre_des_associations(rna):
    # À corriger : seul l'environnement de test propose cet endpoint.
    return requests.get(
        f"https://entreprise.api.gouv.fr/v3/ministere_interieur/siaf/associations/{rna}",
        params={"context": "Subventions", "recipient": reglages.SIRET_REGION, "object": "Instruction"},
        headers=ENTETES,
        timeout=5,
    ).json()


def adresse(siret):
    # À corriger : en http://, le jeton circule en clair.
    return requests.get(
        f"http://entreprise.api.gouv.fr/v3/insee/sirene/etablissements/{siret}/adresse",
        params={"context": "Subventions", "recipient": reglages.SIRET_REGION, "object": "Courrier"},
        headers=ENTETES,
        timeout=5,
    ).json()


def conformite(siret):
    # À corriger : l'en-tête du jeton a été oublié.
    return requests.get(
        f"https://entreprise.api.gouv.fr/v3/msa/etablissements/{siret}/conformite_cotisations",
        params={"context": "Subventions", "recipient": reglages.SIRET_REGION, "object": "Attestation"},
        timeout=5,
    ).json()


def dirigeants(siren, motif):
    # À corriger : une esperluette dans le motif coupe le paramètre, qui devrait être encodé.
    return requests.get(
        "https://entreprise.api.gouv.fr/v3/infogreffe/rcs/unites_legales/"
        + siren
        + "/mandataires_sociaux?context=Subventions&recipient=20005376700014&object="
        + motif,
        headers=ENTETES,
        timeout=5,
    ).json()
