import os

import aiohttp


async def unite_legale(siren, recipient):
    timeout = aiohttp.ClientTimeout(total=5)
    headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
    async with aiohttp.ClientSession(timeout=timeout, headers=headers) as session:
        async with session.get(
            f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
            params={"context": "Aides", "recipient": recipient, "object": "Instruction"},
        ) as response:
            return await response.json()
