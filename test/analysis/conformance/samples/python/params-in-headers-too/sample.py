import os

import httpx

TRACE = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Instruction"}


def unite_legale(siren):
    return httpx.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params=TRACE,
        headers={**TRACE, "Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
