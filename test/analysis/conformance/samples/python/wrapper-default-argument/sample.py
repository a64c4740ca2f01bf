import os

import requests

DEFAULT_TIMEOUT = 5


def fetch(path, params=None, timeout=DEFAULT_TIMEOUT):
    params = {"context": "Aides", "recipient": "13002526500013", **(params or {})}
    headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
    return requests.get("https://entreprise.api.gouv.fr/" + path, params=params, headers=headers, timeout=timeout)


def unite_legale(siren):
    return fetch(f"v4/insee/sirene/unites_legales/{siren}", {"object": "Instruction"})
