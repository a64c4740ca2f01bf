import os

import requests


def unite_legale(siren, recipient, attempts=3):
    response = requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides", "recipient": recipient, "object": "Instruction"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
    if response.status_code == 404 and attempts > 0:
        return unite_legale(siren, recipient, attempts - 1)
    return response
