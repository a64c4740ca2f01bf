import os

import requests


def exercices(siret, recipient):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v2/exercices/{siret}",  # @path
        params={"context": "Aides", "recipient": recipient, "object": "Dossier"},  # @map
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
