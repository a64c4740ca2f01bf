import os

import requests

PARAMS = {
    "context": "Aides",
    "recipient": "Portail des aides",  # @value
    "object": "Dossier",
}


def unite_legale(siren):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params=PARAMS,
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
