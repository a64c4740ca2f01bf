import os

import requests


class TraceabilityMixin:
    recipient = "13002526500013"

    def traceability(self):
        return {"context": "Aides", "recipient": self.recipient, "object": "Instruction"}


class AuthenticatedMixin:
    def headers(self):
        return {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}


class UniteLegale(TraceabilityMixin, AuthenticatedMixin):
    def fetch(self, siren):
        url = f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"
        return requests.get(url, params=self.traceability(), headers=self.headers(), timeout=5)
