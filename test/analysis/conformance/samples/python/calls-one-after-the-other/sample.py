import requests


def unite_legale(siren):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": "13002526500013", "object": "Mise à jour"},
        timeout=5,
    )


def actualiser(sirens):
    return [unite_legale(siren).json() for siren in sirens]
