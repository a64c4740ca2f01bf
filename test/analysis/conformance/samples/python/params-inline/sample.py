import os

import requests


def unite_legale(siren, recipient):
    response = requests.get(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{}".format(siren),
        params={"context": "Aides", "recipient": recipient, "object": "Dossier"},
        headers={"Authorization": "Bearer {}".format(os.environ["API_ENTREPRISE_TOKEN"])},
        timeout=5,
    )
    return response.json() if response.ok else None
