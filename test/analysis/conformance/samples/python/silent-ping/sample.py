import requests


def sirene_is_up():
    response = requests.get("https://entreprise.api.gouv.fr/ping/insee/sirene", timeout=5)
    return response.json()["status"] == "ok"
