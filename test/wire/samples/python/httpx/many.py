import asyncio
import json
import os
import httpx

params = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
sirens = json.loads(os.environ.get("SIRENS", '["130025265"]'))


async def unite_legale(client, siren):
    url = f"https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/{siren}"
    return await client.get(url, params=params, headers=headers, timeout=5)

# --- all of a list
async def toutes():
    async with httpx.AsyncClient() as client:
        return await asyncio.gather(*[unite_legale(client, siren) for siren in sirens])


asyncio.run(toutes())

# --- all of a list, one added after the other
async def toutes():
    async with httpx.AsyncClient() as client:
        taches = []
        for siren in sirens:
            taches.append(unite_legale(client, siren))
        return await asyncio.gather(*taches)


asyncio.run(toutes())
