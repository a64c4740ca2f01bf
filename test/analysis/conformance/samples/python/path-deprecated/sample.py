import os

import requests

API_URL = "https://entreprise.api.gouv.fr"


def unite_legale(siren, recipient):
    return requests.get(
        f"{API_URL}/v3/insee/sirene/unites_legales/{siren}",  # @path
        params={"context": "Aides", "recipient": recipient, "object": "Dossier"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
