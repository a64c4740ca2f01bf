import os

import requests


def entreprise(siren, recipient):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v2/entreprises/{siren}",  # @path
        params={"context": "Aides", "recipient": recipient, "object": "Dossier"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
