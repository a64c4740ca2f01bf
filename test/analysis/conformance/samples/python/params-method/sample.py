import os

import requests


class EntrepriseGateway:
    def __init__(self, recipient):
        self.recipient = recipient

    def unite_legale(self, siren):
        url = f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"
        return requests.get(url, params=self._params(), headers=self._headers, timeout=5)

    def _params(self):
        return {  # @map
            "recipient": self.recipient,
            "object": "Instruction",
        }

    @property
    def _headers(self):
        return {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
