import os

import httpx


def vigilance(siren, recipient):
    return httpx.get(
        f"https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/{siren}/attestation_vigilance",
        params={"context": "Marchés publics", "recipient": recipient, "object": "Candidature"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=3,  # @value
    )
