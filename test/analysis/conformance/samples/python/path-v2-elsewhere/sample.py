import os

import requests


def dossier_local(siret):
    return requests.get(f"https://referentiel.example.org/v2/etablissements/{siret}", timeout=2)


def unite_legale(siren):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": "13002526500013", "object": "Instruction"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
