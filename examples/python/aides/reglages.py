"""Réglages du service des aides publiques."""

import os

API_ENTREPRISE_URL = os.environ.get("API_ENTREPRISE_URL", "https://entreprise.api.gouv.fr")
API_ENTREPRISE_JETON = os.environ["API_ENTREPRISE_TOKEN"]
SIRET_REGION = "23350001600040"
