import os

import httpx

client = httpx.Client(  # @client
    base_url="https://entreprise.api.gouv.fr",
    headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
    timeout=None,
)


def unite_legale(siren, recipient):
    return client.get(
        f"/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides", "recipient": recipient, "object": "Instruction"},
    )
