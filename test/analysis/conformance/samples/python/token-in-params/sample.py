import os

import requests


def unite_legale(siren, recipient):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={
            "token": os.environ["API_ENTREPRISE_TOKEN"],  # @key
            "context": "Aides",
            "recipient": recipient,
            "object": "Instruction",
        },
        timeout=5,
    )
