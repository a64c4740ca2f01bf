import os

API_ENTREPRISE_HOST = "https://entreprise.api.gouv.fr"
API_ENTREPRISE_TOKEN = os.environ["API_ENTREPRISE_TOKEN"]
API_ENTREPRISE_TIMEOUT = 5
