import requests


def company(siren):
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren
    return requests.get(url, headers={"Authorization": "Bearer " + token()})
