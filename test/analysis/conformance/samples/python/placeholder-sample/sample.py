import os

import aiohttp

OBJET = "Test de l'API"  # @value


async def unite(siren):
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
        async with session.get(
            f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
            params={"context": "Aides publiques", "recipient": "13002526500013", "object": OBJET},
            headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        ) as reponse:
            return await reponse.json()
