import os

import requests


def lire():
    return requests.get(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/812345678",  # @path
        params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier 42"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
