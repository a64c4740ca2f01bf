import requests


def lire(siret):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v3/insee/sirene/etablissements/{siret}/successions",
        params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier 42"},
        headers={"Accept": "application/json"},
        timeout=5,
    ).json()
