import os

import requests


def fetch_unite_legale(siren: str, recipient: str) -> dict:
    response = requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?context=Aides+publiques&recipient={recipient}&object=Instruction+du+dossier",
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
    response.raise_for_status()
    return response.json()["data"]
