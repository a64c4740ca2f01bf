import os
from http.client import HTTPSConnection
from urllib.parse import urlencode

query = urlencode({"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"})
headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
chemin = "/v3/insee/sirene/unites_legales/130025265"

# --- none
connexion = HTTPSConnection("entreprise.api.gouv.fr")
connexion.request("GET", f"{chemin}?{query}", headers=headers)
connexion.getresponse().read()

# --- a limit
connexion = HTTPSConnection("entreprise.api.gouv.fr", timeout=5)
connexion.request("GET", f"{chemin}?{query}", headers=headers)
connexion.getresponse().read()

# --- a limit, and a port
connexion = HTTPSConnection("entreprise.api.gouv.fr", 443, timeout=5)
connexion.request("GET", f"{chemin}?{query}", None, headers)
connexion.getresponse().read()

# --- a limit that is set afterwards
connexion = HTTPSConnection("entreprise.api.gouv.fr")
connexion.timeout = 5
connexion.request("GET", f"{chemin}?{query}", headers=headers)
connexion.getresponse().read()

# --- header by header
connexion = HTTPSConnection("entreprise.api.gouv.fr", timeout=5)
connexion.putrequest("GET", f"{chemin}?{query}")
connexion.putheader("Authorization", headers["Authorization"])
connexion.endheaders()
connexion.getresponse().read()

# --- parameters in the body
connexion = HTTPSConnection("entreprise.api.gouv.fr", timeout=5)
connexion.request("POST", chemin, query, headers)
connexion.getresponse().read()
