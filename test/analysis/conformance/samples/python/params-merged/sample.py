import os

import requests

TRACEABILITY = {"context": "Aides", "object": "Instruction"}


def unite_legale(siren, recipient):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={**TRACEABILITY, "recipient": recipient},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
