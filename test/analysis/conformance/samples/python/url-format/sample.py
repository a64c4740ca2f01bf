import os

import httpx

ETABLISSEMENT_URL = "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/%s"
OBJECT = "Vérification d'éligibilité"


async def fetch_etablissement(siret: str, recipient: str) -> dict:
    params = {"context": "Guichet des aides", "recipient": recipient, "object": OBJECT}
    async with httpx.AsyncClient() as client:
        response = await client.get(
            ETABLISSEMENT_URL % siret,
            params=params,
            headers={"Authorization": f"Bearer {os.getenv('API_ENTREPRISE_TOKEN')}"},
            timeout=5.0,
        )
    return response.json()
