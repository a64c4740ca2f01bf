import os
from urllib.parse import quote

import requests


def lire(siren, objet, dossier_id):
    objet = quote(objet, safe="")
    contexte = quote("Recherche & développement")
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}"
        f"?context={contexte}&recipient=13002526500013&object={objet}%20{dossier_id}",
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    ).json()
