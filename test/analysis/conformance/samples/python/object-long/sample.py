import os

import requests


def unite(siren, dossier):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={
            "context": "Aides publiques",
            "recipient": "13002526500013",
            "object": f"Instruction de la demande de subvention au titre du dossier {dossier}",  # @value
        },
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
