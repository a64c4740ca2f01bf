import os

import requests

API_URL = "https://entreprise.api.gouv.fr"


def call_api(path, params, method="GET"):
    headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
    return requests.request(method, API_URL + path, params=params, headers=headers, timeout=5)
