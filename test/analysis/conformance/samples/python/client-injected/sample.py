import httpx


class UniteLegaleRepository:
    def __init__(self, client: httpx.Client):
        self.client = client

    def find(self, siren, recipient):
        response = self.client.get(
            f"/v4/insee/sirene/unites_legales/{siren}",
            params={"context": "Aides", "recipient": recipient},  # @map
        )
        return response.json()
