import os

import requests


def unite_legale(siren, recipient, dossier=None):
    params = {"context": "Aides", "recipient": recipient}
    if dossier is not None:
        params["object"] = dossier.reference
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params=params,
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
