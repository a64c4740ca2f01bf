import os

import requests

PRODUCTION = os.environ.get("ENVIRONMENT") == "production"
BASE = "https://entreprise.api.gouv.fr" if PRODUCTION else "https://staging.entreprise.api.gouv.fr"


def unite_legale(siren, recipient):
    response = requests.get(
        f"{BASE}/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides aux entreprises", "recipient": recipient},  # @map
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
    return response.json()
