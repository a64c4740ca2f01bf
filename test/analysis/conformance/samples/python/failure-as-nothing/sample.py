import logging
import os

import httpx

logger = logging.getLogger(__name__)


def unite_legale(siren, recipient):
    try:
        reponse = httpx.get(
            f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
            params={"context": "Aides publiques", "recipient": recipient, "object": "Instruction"},
            headers={"Authorization": f"Bearer {os.environ['JETON']}"},
            timeout=5,
        )
        reponse.raise_for_status()
        return reponse.json()["data"]
    except httpx.HTTPError:
        logger.exception("API Entreprise")
        return {}  # @value
