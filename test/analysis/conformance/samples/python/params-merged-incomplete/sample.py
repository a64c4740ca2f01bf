import os

import requests

DEFAULTS = {"context": "Aides"}


def unite_legale(siren, recipient):
    params = DEFAULTS | {"recipient": recipient}  # @map
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params=params,
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
