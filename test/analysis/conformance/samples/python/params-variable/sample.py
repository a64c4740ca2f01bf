import os

import requests


def unite_legale(siren):
    params = {  # @map
        "context": "Aides",
        "object": "Dossier",
    }
    headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
    url = f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"
    return requests.get(url, params=params, headers=headers, timeout=5)
