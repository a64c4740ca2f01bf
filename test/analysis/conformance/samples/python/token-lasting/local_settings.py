DEBUG = True
API_ENTREPRISE_URL = "https://entreprise.api.gouv.fr"
API_ENTREPRISE_TOKEN = "eyJhbGci…"
