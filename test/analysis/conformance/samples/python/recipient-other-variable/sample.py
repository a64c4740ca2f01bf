import os

import requests


class Etablissements:
    def __init__(self, siret):
        # Celui de la collectivité.
        self.siret = siret

    def lire(self, siret):
        return requests.get(
            f"https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}",
            params={"context": "Aides", "recipient": self.siret, "object": "Dossier 42"},
            headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
            timeout=5,
        ).json()
