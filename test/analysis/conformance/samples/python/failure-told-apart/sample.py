import os

import httpx


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
    except httpx.HTTPStatusError as erreur:
        if erreur.response.status_code == httpx.codes.NOT_FOUND:
            return None
        raise
