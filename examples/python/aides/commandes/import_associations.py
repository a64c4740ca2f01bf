"""Commande de nuit : met à jour les associations connues."""

import json
from urllib.parse import urlencode
from urllib.request import Request, urlopen

import requests

from aides import reglages

ADRESSE = "https://entreprise.api.gouv.fr/v4/djepva/api-association/associations"


def association(rna):
    # Correct : urlencode encode les valeurs, urlopen reçoit un délai.
    query = urlencode(
        {
            "context": "Aides publiques",
            "recipient": reglages.SIRET_REGION,
            "object": "Mise à jour",
        }
    )
    entetes = {"Authorization": f"Bearer {reglages.API_ENTREPRISE_JETON}"}
    requete = Request(f"{ADRESSE}/{rna}?{query}", headers=entetes)
    with urlopen(requete, timeout=5) as reponse:
        return json.load(reponse)


def association_en_ligne_de_commande(rna, jeton):
    # À corriger : le jeton est dans l'URL, recipient est vide et rien ne limite l'attente.
    return requests.get(
        f"{ADRESSE}/open_data/{rna}",
        params={
            "token": jeton,
            "context": "Aides publiques",
            "recipient": "",
            "object": "Mise à jour",
        },
    ).json()
