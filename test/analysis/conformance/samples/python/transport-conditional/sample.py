import os

import httpx

CERTIFICATS = os.environ.get("CERTIFICATS", True)


def lire(siren):
    with httpx.Client(base_url="https://entreprise.api.gouv.fr", verify=CERTIFICATS, timeout=5) as client:
        return client.get(
            f"/v4/insee/sirene/unites_legales/{siren}",
            params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier 42"},
            headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        ).json()
