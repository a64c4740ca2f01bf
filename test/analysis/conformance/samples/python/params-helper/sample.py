import os

import httpx

SIRET = "13002526500013"


def traceability():
    return {"context": "Aides", "recipient": SIRET, "object": "Instruction"}


def unite_legale(siren):
    return httpx.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params=traceability(),
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
