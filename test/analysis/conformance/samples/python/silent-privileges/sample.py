import os

import requests


def scopes():
    headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
    return requests.get("https://entreprise.api.gouv.fr/privileges", headers=headers, timeout=5).json()
