import os

import requests

session = requests.Session()
session.headers["Authorization"] = f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"
session.verify = False  # @key


def lire(siren):
    return session.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier 42"},
        timeout=5,
    ).json()
