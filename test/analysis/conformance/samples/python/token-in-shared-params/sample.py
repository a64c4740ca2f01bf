import requests
from flask import current_app

API = "https://entreprise.api.gouv.fr/v4/insee/sirene"


def common_params(recipient):
    return {
        "context": "Aides",
        "recipient": recipient,
        "object": "Instruction",
        "token": current_app.config["API_ENTREPRISE_TOKEN"],  # @key
    }


def unite_legale(siren, recipient):
    return requests.get(f"{API}/unites_legales/{siren}", params=common_params(recipient), timeout=5)


def etablissement(siret, recipient):
    return requests.get(f"{API}/etablissements/{siret}", params=common_params(recipient), timeout=5)
