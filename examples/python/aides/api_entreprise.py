"""Accès à API Entreprise : le seul module qui connaît l'adresse et le jeton."""

import requests

from aides import reglages


class ApiEntreprise:
    def __init__(self, delai=5):
        self.delai = delai
        self.session = requests.Session()
        self.session.headers["Authorization"] = f"Bearer {reglages.API_ENTREPRISE_JETON}"

    def lire(self, chemin, objet, **parametres):
        reponse = self.session.get(
            f"{reglages.API_ENTREPRISE_URL}{chemin}",
            params={
                "context": "Aides publiques",
                "recipient": reglages.SIRET_REGION,
                "object": objet,
                **parametres,
            },
            timeout=self.delai,
        )
        reponse.raise_for_status()
        return reponse.json()["data"]
