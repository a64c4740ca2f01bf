import os

import requests


def unite(siren):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={
            "context": os.environ.get("CONTEXTE", "Aides publiques"),
            "recipient": os.environ["SIRET_SERVICE"],
            "object": "Test d'éligibilité",
        },
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
