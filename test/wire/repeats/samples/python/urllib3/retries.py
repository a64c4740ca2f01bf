import urllib3
from urllib3.util import Retry

FIELDS = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier"}
URL = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265"

# --- refusals in the list of statuses
http = urllib3.PoolManager(timeout=9, retries=Retry(total=2, status_forcelist=[404, 429]))
http.request("GET", URL, fields=FIELDS)
