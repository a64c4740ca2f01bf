"""Commande : vérifie que le service reconnaît le jeton."""

import logging

import requests

from aides import reglages

PRIVILEGES = "https://entreprise.api.gouv.fr/privileges"


def verifier():
    entetes = {"Authorization": f"Bearer {reglages.API_ENTREPRISE_JETON}"}
    # À corriger : les en-têtes contiennent le jeton, que le journal garderait.
    logging.debug("appel de %s avec %s", PRIVILEGES, entetes)
    reponse = requests.get(PRIVILEGES, headers=entetes, timeout=5)
    # Correct : le statut et l'identifiant de la réponse suffisent à suivre un appel.
    logging.info("réponse %s, %s", reponse.status_code, reponse.headers.get("X-Request-Id"))
    return reponse.ok
