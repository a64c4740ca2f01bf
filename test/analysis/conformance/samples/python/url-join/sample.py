import os

import requests

API = "https://entreprise.api.gouv.fr/v4"


def sirene(siren, recipient):
    url = "/".join([API, "insee/sirene/unites_legales", siren])
    return requests.get(
        url,
        {"context": "Marchés publics", "recipient": recipient, "object": "MPS"},
        headers={"Authorization": "Bearer %s" % os.environ["API_ENTREPRISE_TOKEN"]},
        timeout=(3.05, 5),
    )
