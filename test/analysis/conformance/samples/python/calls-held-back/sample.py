import asyncio

import aiohttp

places = asyncio.Semaphore(4)


async def unite_legale(session, siren):
    async with places:
        async with session.get(
            f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
            params={"context": "Aides publiques", "recipient": "13002526500013", "object": "Mise à jour"},
            timeout=aiohttp.ClientTimeout(total=5),
        ) as reponse:
            return await reponse.json()


async def actualiser(sirens):
    async with aiohttp.ClientSession() as session:
        return await asyncio.gather(*(unite_legale(session, siren) for siren in sirens))
