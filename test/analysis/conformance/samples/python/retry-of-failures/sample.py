import os

import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

session = requests.Session()
session.headers["Authorization"] = f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"
session.mount("https://", HTTPAdapter(max_retries=Retry(total=3, backoff_factor=2, status_forcelist=[429, 502, 503, 504])))


def unite_legale(siren, recipient):
    return session.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": recipient, "object": "Instruction"},
        timeout=5,
    )
