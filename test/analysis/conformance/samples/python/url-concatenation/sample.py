import requests
from decouple import config

BASE = "https://entreprise.api.gouv.fr"


def get_unite(siren, siret_collectivite):
    url = BASE + "/v4/insee/sirene/unites_legales/" + siren + "?recipient=" + siret_collectivite  # @url
    auth = {"Authorization": "Bearer " + config("API_ENTREPRISE_TOKEN")}
    return requests.get(url, headers=auth, timeout=5).json()
