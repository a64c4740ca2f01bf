import os

import requests


class ApiEntrepriseClient:
    BASE = "https://entreprise.api.gouv.fr"

    def __init__(self, recipient: str = "13002526500013"):
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"
        self.recipient = recipient

    def unite_legale(self, siren: str):
        return self.__get(f"/v4/insee/sirene/unites_legales/{siren}", {"object": "Instruction"})

    def __get(self, path, params):
        params = {"context": "Aides", "recipient": self.recipient, **params}
        return self.session.get(self.BASE + path, params=params, timeout=5).json()
