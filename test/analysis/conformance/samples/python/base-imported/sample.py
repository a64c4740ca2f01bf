import requests

from . import constants
from .constants import API_ENTREPRISE_HOST


def unite_legale(siren, recipient):
    return requests.get(
        f"{API_ENTREPRISE_HOST}/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides", "recipient": recipient, "object": "Dossier"},
        headers={"Authorization": f"Bearer {constants.API_ENTREPRISE_TOKEN}"},
        timeout=constants.API_ENTREPRISE_TIMEOUT,
    )
