import os

import httpx


async def actes(client: httpx.AsyncClient, siren: str, recipient: str):
    response = await client.get(
        f"https://entreprise.api.gouv.fr/v3/inpi/unites_legales/{siren}/actes",  # @path
        params={"context": "Aides", "recipient": recipient, "object": "Statuts"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
    return response.json()
