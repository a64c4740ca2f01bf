import os

import httpx

client = httpx.Client(
    base_url=os.environ["API_ENTREPRISE_BASE_URL"],
    headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
    timeout=5,
)


def unite_legale(siren: str, recipient: str):
    query = {"context": "Aides", "recipient": recipient}  # @map
    return client.get(f"/v4/insee/sirene/unites_legales/{siren}", params=query)
