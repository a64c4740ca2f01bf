import os

import requests

API = "https://api.apientreprise.fr/v2/"  # @path


def entreprise(siren):
    params = {"context": "Aides", "recipient": "13002526500013", "object": "Dossier"}
    headers = {"Authorization": "Bearer " + os.environ["API_ENTREPRISE_TOKEN"]}
    url = API + "entreprises/" + siren
    return requests.get(url, params=params, headers=headers, timeout=5).json()
