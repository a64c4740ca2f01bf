import requests


def unite_legale(siren, recipient):
    # api-entreprise-disable-next-line missing-timeout -- @send
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": recipient, "object": "Instruction"},
        timeout=5,
    )
