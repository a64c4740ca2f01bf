import os

import requests

API_URL = "https://entreprise.api.gouv.fr"


def _get(path):
    response = requests.get(
        f"{API_URL}{path}",
        params={"context": "Aides", "recipient": "13002526500013"},  # @map
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
    response.raise_for_status()
    return response.json()


def unite_legale(siren):
    return _get(f"/v4/insee/sirene/unites_legales/{siren}")


def etablissement(siret):
    return _get("/v4/insee/sirene/etablissements/" + siret)
