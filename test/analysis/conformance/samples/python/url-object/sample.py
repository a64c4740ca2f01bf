import os
from urllib.parse import urlencode, urlsplit, urlunsplit

import requests


def unite_legale_url(siren, recipient):
    parts = urlsplit(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")
    query = urlencode({"context": "Aides", "recipient": recipient})  # @url
    return urlunsplit(parts._replace(query=query))


def unite_legale(siren, recipient):
    headers = {"Authorization": "Bearer " + os.environ["API_ENTREPRISE_TOKEN"]}
    return requests.get(unite_legale_url(siren, recipient), headers=headers, timeout=5)
