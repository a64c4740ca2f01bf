import os

import requests

session = requests.Session()
session.params.update({"context": "Aides", "recipient": "13002526500013"})
session.headers.update({"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"})


def unite_legale(siren, dossier):
    return session.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"object": f"Dossier {dossier}"},
        timeout=5,
    )
