import os

import requests
from tenacity import retry, stop_after_attempt


@retry(stop=stop_after_attempt(5))  # @value
def unite_legale(siren, recipient):
    reponse = requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": recipient, "object": "Instruction"},
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
    reponse.raise_for_status()
    return reponse.json()
