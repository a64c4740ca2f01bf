import requests


def unite_legale(siren, recipient):
    return requests.get(
        f"https://staging.entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": recipient, "object": "Instruction"},
        headers={"Authorization": "Bearer eyJhbGci…"},
        timeout=5,
    )
