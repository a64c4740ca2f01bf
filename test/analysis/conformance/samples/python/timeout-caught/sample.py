import os

import requests


def unite_legale(siren, recipient):
    params = {"context": "Aides", "recipient": recipient, "object": "Instruction"}
    headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
    try:
        return requests.get(  # @send
            f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
            params=params,
            headers=headers,
        ).json()
    except requests.exceptions.Timeout:
        return None
