import os

import requests


def unite_legale(siren, recipient):
    payload = {"context": "Aides", "recipient": recipient, "object": ""}  # @map
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params=payload,
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
