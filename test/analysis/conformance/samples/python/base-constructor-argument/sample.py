import os

import requests


class SireneClient:
    def __init__(self, base_url, token):
        self.base_url = base_url
        self._token = token

    def unite_legale(self, siren):
        return requests.get(
            f"{self.base_url}/v4/insee/sirene/unites_legales/{siren}",
            params={"context": "Aides", "object": "Instruction"},  # @map
            headers={"Authorization": f"Bearer {self._token}"},
            timeout=5,
        )


sirene = SireneClient("https://entreprise.api.gouv.fr", os.environ["API_ENTREPRISE_TOKEN"])


def denomination(siren):
    return sirene.unite_legale(siren).json()["data"]["personne_morale_attributs"]["raison_sociale"]
