import os

import httpx


def etablissement(siret: str):
    with httpx.Client(base_url="https://entreprise.api.gouv.fr", timeout=5) as client:
        return client.get(
            f"/v4/insee/sirene/etablissements/{siret}",
            params={
                "context": "Subventions",
                "recipient": siret,  # @key
                "object": "Dossier 42",
            },
            headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        ).json()
