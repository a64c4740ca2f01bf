import os

import httpx

OBJET = "Agrément R&D & innovation"


def lire(siren):
    return httpx.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"
        f"?context=Aides&recipient=13002526500013&object={OBJET}",  # @url
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
