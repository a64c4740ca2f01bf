import os

import requests


def get_json(path, *, purpose="Instruction", timeout=5):
    response = requests.get(
        "https://entreprise.api.gouv.fr" + path,
        params={"context": "Aides", "recipient": "13002526500013", "object": purpose},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=timeout,
    )
    return response.json()
