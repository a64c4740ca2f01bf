import os

import requests


class Endpoint:
    def path(self):
        raise NotImplementedError

    def params(self):
        raise NotImplementedError

    def call(self):
        headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
        url = "https://entreprise.api.gouv.fr" + self.path()
        return requests.get(url, params=self.params(), headers=headers, timeout=5)


class UniteLegaleEndpoint(Endpoint):
    def __init__(self, siren):
        self.siren = siren

    def path(self):
        return f"/v4/insee/sirene/unites_legales/{self.siren}"

    def params(self):
        return {"context": "Aides", "object": "Instruction"}  # @map
