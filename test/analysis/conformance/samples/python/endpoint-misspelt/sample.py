import os

import requests


def lire(siren):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unite_legale/{siren}",  # @path
        params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier 42"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
