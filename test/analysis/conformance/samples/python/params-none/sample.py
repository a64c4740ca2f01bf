import os

import requests


def unite_legale(siren):
    headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
    url = f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"
    return requests.get(url, headers=headers, timeout=5).json()  # @send
