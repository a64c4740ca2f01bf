import requests


def lire(siren):
    return requests.get(  # @send
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides", "recipient": "13002526500013", "object": "Dossier 42"},
        headers={"Accept": "application/json"},
        timeout=5,
    ).json()
