import os

import aiohttp

BASE_URL = "https://entreprise.api.gouv.fr"
TIMEOUT = aiohttp.ClientTimeout(total=5)


async def unite_legale(session: aiohttp.ClientSession, siren: str, recipient: str):
    url = f"{BASE_URL}/v4/insee/sirene/unites_legales/{siren}"
    params = {"context": "Annuaire interne", "recipient": recipient, "object": "Mise à jour"}
    headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
    async with session.get(url, params=params, headers=headers, timeout=TIMEOUT) as response:
        return await response.json()
