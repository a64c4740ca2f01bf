import requests

API = "https://annuaire.example.fr"


def unite_legale(siren):
    return requests.get(f"{API}/v3/unites_legales/{siren}", params={"page": 1})
