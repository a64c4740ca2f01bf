import os

import requests


def lire(siren, objet):
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren
    url += "?context=Aides&recipient=13002526500013"
    url += "&object=" + objet  # @url
    return requests.get(
        url,
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
