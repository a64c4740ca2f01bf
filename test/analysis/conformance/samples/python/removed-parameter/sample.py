import os

import requests

PARAMS = {
    "context": "Aides publiques",
    "recipient": "13002526500013",
    "object": "Dossier 42",
    "error_format": "json_api",  # @key
}


def unite(siren):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params=PARAMS,
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
