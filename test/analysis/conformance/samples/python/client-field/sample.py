import os

import httpx


class SireneService:
    def __init__(self) -> None:
        self._http = httpx.Client(
            base_url="https://entreprise.api.gouv.fr/v4",
            timeout=5,
            headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        )

    def unite_legale(self, siren: str, recipient: str) -> dict:
        params = {"context": "Aides", "recipient": recipient, "object": "Instruction"}
        return self._http.get(f"/insee/sirene/unites_legales/{siren}", params=params).json()
