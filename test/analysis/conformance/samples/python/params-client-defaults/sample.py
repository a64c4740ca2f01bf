import os

import httpx

api_entreprise = httpx.AsyncClient(
    base_url="https://entreprise.api.gouv.fr",
    params={"context": "Aides", "recipient": "13002526500013", "object": "Instruction"},
    headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
    timeout=httpx.Timeout(5.0, connect=2.0),
)


async def unite_legale(siren: str) -> dict:
    response = await api_entreprise.get(f"/v4/insee/sirene/unites_legales/{siren}")
    return response.json()
