import logging
import os

import httpx

journal = logging.getLogger(__name__)


def unite_legale(siren, recipient):
    jeton = os.environ["API_ENTREPRISE_TOKEN"]
    journal.info("appel de %s avec %s", siren, jeton)  # @value
    return httpx.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": recipient, "object": "Instruction"},
        headers={"Authorization": f"Bearer {jeton}"},
        timeout=5,
    )
