import os

import httpx


def chiffres_affaires(siret, recipient):
    return httpx.get(
        f"https://entreprise.api.gouv.fr/v3/dgfip/etablissements/{siret}/chiffres_affaires",
        params={"context": "Aides", "recipient": recipient, "object": "Dossier"},  # @map
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
