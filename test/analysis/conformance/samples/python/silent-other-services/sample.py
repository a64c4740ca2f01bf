import os

import requests

API_ENTREPRISE_SEARCH_URL = "https://recherche-entreprises.api.gouv.fr"
SIRENE_API_URL = os.environ.get("SIRENE_API_URL", "https://api.insee.fr/api-sirene/3.11")
ENTREPRISE_DATA_URL = "https://entreprise.data.gouv.fr/api/sirene/v3"


def search(text):
    return requests.get(f"{API_ENTREPRISE_SEARCH_URL}/search", params={"q": text, "page": 1})


def siren(number):
    headers = {"X-INSEE-Api-Key-Integration": os.environ["INSEE_API_KEY"]}
    return requests.get(f"{SIRENE_API_URL}/siren/{number}", headers=headers, timeout=5)


def unite_legale(number):
    return requests.get(f"{ENTREPRISE_DATA_URL}/unites_legales/{number}")
