import os

import requests


def lire(siren):
    return requests.get(
        f"http://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",  # @url
        params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier 42"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
