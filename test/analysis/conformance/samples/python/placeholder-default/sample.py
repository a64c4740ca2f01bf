import os

import requests

RECIPIENT = os.environ.get("SIRET_SERVICE", "")  # @value


def unite(siren):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": RECIPIENT, "object": "Dossier 42"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
