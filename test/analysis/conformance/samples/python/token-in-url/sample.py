import os

import requests

TOKEN = os.environ["API_ENTREPRISE_TOKEN"]


def unite_legale(siren, recipient):
    url = f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?token={TOKEN}&context=Aides&recipient={recipient}&object=Dossier"  # @url
    return requests.get(url, timeout=5).json()
