import asyncio
import os

import httpx

PARAMS = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier"}
SIRENS = os.environ["SIRENS"].split(",")


async def unite_legale(client, siren):
    url = f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"
    return await client.get(url, params=PARAMS, timeout=9)


# --- gathered
async def toutes(sirens):
    async with httpx.AsyncClient() as client:
        return await asyncio.gather(*[unite_legale(client, siren) for siren in sirens])


asyncio.run(toutes(SIRENS))
# --- tasks of a loop
async def toutes(sirens):
    async with httpx.AsyncClient() as client:
        taches = []
        for siren in sirens:
            taches.append(asyncio.create_task(unite_legale(client, siren)))
        return await asyncio.gather(*taches)


asyncio.run(toutes(SIRENS))
