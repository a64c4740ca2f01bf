import asyncio
import os

import httpx

ENTETES = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}


async def unite_legale(client, siren):
    reponse = await client.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": "13002526500013", "object": "Mise à jour"},
        timeout=5,
    )
    return reponse.json()


async def actualiser(sirens):
    async with httpx.AsyncClient(headers=ENTETES) as client:
        taches = [unite_legale(client, siren) for siren in sirens]  # @send
        return await asyncio.gather(*taches)
