import os

import requests


def unite_legale(siren, recipient, dossier=None):
    params = {}
    params["context"] = "Aides"
    params.update(recipient=recipient)
    params.setdefault("object", "Instruction")
    if dossier:
        params["object"] = f"Dossier {dossier}"
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params=params,
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
