import os

import httpx


class ApiEntreprise:
    def __init__(self):
        self._client = httpx.Client(
            base_url="https://entreprise.api.gouv.fr",
            headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
            timeout=5,
        )

    def get(self, path, **params):
        return self._client.get(path, params=params).json()


api_entreprise = ApiEntreprise()
