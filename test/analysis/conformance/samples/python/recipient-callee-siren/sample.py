import os

import requests


def unite(siret):
    siren = siret[:9]
    params = {
        "context": "Subventions",
        "recipient": siret,  # @key
        "object": "Dossier 42",
    }
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params=params,
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
