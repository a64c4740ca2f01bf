import requests
from flask import current_app


class ApiEntreprise:
    BASE_URL = "https://entreprise.api.gouv.fr/v4"
    UNITES_LEGALES = BASE_URL + "/insee/sirene/unites_legales/{}"

    @classmethod
    def unite_legale(cls, siren, recipient):
        return requests.get(
            cls.UNITES_LEGALES.format(siren),
            params={
                "context": "Marchés publics",
                "recipient": recipient,
                "object": "Consultation 2024-12",
            },
            headers={"Authorization": f"Bearer {current_app.config['API_ENTREPRISE_TOKEN']}"},
            timeout=5,
        )
