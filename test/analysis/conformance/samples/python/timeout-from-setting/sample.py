import requests
from django.conf import settings


def unite_legale(siren, recipient):
    return requests.get(
        f"{settings.API_ENTREPRISE_BASE_URL}/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides", "recipient": recipient, "object": "Instruction"},
        headers={"Authorization": f"Bearer {settings.API_ENTREPRISE_TOKEN}"},
        timeout=settings.REQUESTS_TIMEOUT,
    )
