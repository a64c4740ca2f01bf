import os

import requests


def lire(siret_ou_rna):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/djepva/api-association/associations/{siret_ou_rna}",
        params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier 42"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
