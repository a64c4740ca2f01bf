import os
from functools import lru_cache

import aiohttp


class SireneService:
    _session = None

    def session(self):
        if self._session is None:
            self._session = aiohttp.ClientSession(
                "https://entreprise.api.gouv.fr",
                timeout=aiohttp.ClientTimeout(total=5),
                headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
            )
        return self._session

    @lru_cache
    async def unite_legale(self, siren, recipient):
        params = {"context": "Aides", "recipient": recipient, "object": "Instruction"}
        async with self.session().get(f"/v4/insee/sirene/unites_legales/{siren}", params=params) as response:
            return await response.json()
