import logging
import os

import httpx

journal = logging.getLogger(__name__)


def unite_legale(siren, recipient):
    jeton = os.environ["API_ENTREPRISE_TOKEN"]
    journal.info("appel de %s, jeton de %d caractères", siren, len(jeton))
    reponse = httpx.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": recipient, "object": "Instruction"},
        headers={"Authorization": f"Bearer {jeton}"},
        timeout=5,
    )
    journal.info("%s %s", reponse.status_code, reponse.headers.get("X-Request-Id"))
    return reponse.json()
