import os

import requests


def lire(rna):
    return requests.get(
        f"https://staging.entreprise.api.gouv.fr/v3/ministere_interieur/siaf/associations/{rna}",
        params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier 42"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
