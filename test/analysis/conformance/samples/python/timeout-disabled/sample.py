import os

import httpx


def unite_legale(siren, recipient):
    params = {"context": "Aides", "recipient": recipient, "object": "Instruction"}
    headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
    url = f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"
    return httpx.get(url, params=params, headers=headers, timeout=None)  # @send
