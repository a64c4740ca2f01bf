import os

import requests


def lire(siren):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/infogreffe/rcs/unites_legales/{siren}/extrait_kbis",  # @path
        params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier 42"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
