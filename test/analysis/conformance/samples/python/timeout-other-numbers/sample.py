import os
import time

import httpx

PAUSE = 5000 / 1000


def unite_legale(siren, recipient):
    time.sleep(PAUSE)
    with httpx.Client(
        base_url="https://entreprise.api.gouv.fr",
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=httpx.Timeout(5.0, connect=0.05),
        limits=httpx.Limits(max_connections=5000),
    ) as client:
        return client.get(
            f"/v4/insee/sirene/unites_legales/{siren}",
            params={"context": "Aides publiques", "recipient": recipient, "object": "Instruction"},
        )
