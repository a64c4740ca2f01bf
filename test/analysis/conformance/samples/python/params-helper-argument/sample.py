import os

import requests

API = "https://entreprise.api.gouv.fr/v4/insee/sirene"
HEADERS = {"Authorization": "Bearer " + os.environ["API_ENTREPRISE_TOKEN"]}


def build_params(purpose, recipient="13002526500013"):
    return {"context": "Aides", "recipient": recipient, "object": purpose}


def unite_legale(siren):
    params = build_params("Vérification de l'unité légale")
    return requests.get(f"{API}/unites_legales/{siren}", params=params, headers=HEADERS, timeout=5)


def etablissement(siret, recipient):
    params = build_params(recipient=recipient, purpose="Vérification de l'adresse")
    return requests.get(f"{API}/etablissements/{siret}", params=params, headers=HEADERS, timeout=5)
