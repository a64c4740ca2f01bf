import os
from concurrent.futures import ThreadPoolExecutor

import requests


def unites_legales(sirens, recipient):
    headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}

    def fetch(siren):
        return requests.get(
            f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
            params={"context": "Aides", "recipient": recipient},  # @map
            headers=headers,
            timeout=5,
        ).json()

    with ThreadPoolExecutor(max_workers=2) as executor:
        return list(executor.map(fetch, sirens))
