from os import environ

from requests import Session

API_ENTREPRISE_URL = environ.get("API_ENTREPRISE_URL", "https://entreprise.api.gouv.fr")


def unite_legale(siren, recipient):
    with Session() as session:
        session.headers["Authorization"] = "Bearer " + environ["API_ENTREPRISE_TOKEN"]
        session.params = {"context": "Aides", "recipient": recipient, "object": "Instruction"}
        return session.get(API_ENTREPRISE_URL + "/v4/insee/sirene/unites_legales/" + siren, timeout=5)
