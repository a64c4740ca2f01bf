import os

import requests

PATH = "/v4/insee/sirene/unites_legales/:siren"


class SireneService:
    host = "https://entreprise.api.gouv.fr"

    def unite_legale(self, siren, recipient):
        path = PATH.replace(":siren", siren)
        params = dict(context="Aides", recipient=recipient, object="Contrôle")
        headers = {"Authorization": "Bearer " + os.environ["API_ENTREPRISE_TOKEN"]}
        return requests.get(self.host + path, params=params, headers=headers, timeout=5)
