import abc
import os

import requests


class ApiEntrepriseResource(abc.ABC):
    @property
    @abc.abstractmethod
    def path(self):
        ...

    def __init__(self, identifier):
        self.identifier = identifier

    def fetch(self):
        return requests.get(
            f"https://entreprise.api.gouv.fr/{self.path}",
            params={"context": "Aides", "recipient": "13002526500013", "object": "Instruction"},
            headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
            timeout=5,
        )


class UniteLegale(ApiEntrepriseResource):
    @property
    def path(self):
        return f"v4/insee/sirene/unites_legales/{self.identifier}"
