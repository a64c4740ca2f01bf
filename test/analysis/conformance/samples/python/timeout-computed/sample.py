import os

import requests

SECONDS = 1
TIMEOUT = 5 * SECONDS


def unite_legale(siren, recipient):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides", "recipient": recipient, "object": "Instruction"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=TIMEOUT,
    )
