import os

import httpx


class BaseApi:
    host = "https://entreprise.api.gouv.fr"

    async def _request(self, path: str, **query) -> dict:
        defaults = dict(context="Aides", recipient="13002526500013", object="Instruction")
        headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
        async with httpx.AsyncClient(base_url=self.host, timeout=5, headers=headers) as client:
            response = await client.get(path, params={**defaults, **query})
            return response.json()
