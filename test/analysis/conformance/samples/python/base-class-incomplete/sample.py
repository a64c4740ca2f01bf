import os

import requests


class Resource:
    path = None

    def get(self, identifier):
        return requests.get(
            "https://entreprise.api.gouv.fr/v4/" + self.path.format(identifier),
            params={"context": "Aides", "recipient": "13002526500013"},  # @map
            headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
            timeout=5,
        )


class UniteLegale(Resource):
    path = "insee/sirene/unites_legales/{}"


class Etablissement(Resource):
    path = "insee/sirene/etablissements/{}"
