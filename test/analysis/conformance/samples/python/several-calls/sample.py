import os

import requests

API = "https://entreprise.api.gouv.fr/v4/insee/sirene"


def dossier(siren, siret, recipient):
    headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
    unite = requests.get(
        f"{API}/unites_legales/{siren}",
        params={"context": "Aides", "recipient": recipient, "object": "Instruction"},
        headers=headers,
        timeout=5,
    )
    siege = requests.get(
        f"{API}/etablissements/{siret}",
        params={"recipient": recipient, "object": "Instruction"},  # @map
        headers=headers,
        timeout=5,
    )
    return unite.json(), siege.json()
