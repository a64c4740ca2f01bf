import requests

params = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
url = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"

# --- none
requests.get(url, params=params)

# --- a number
requests.get(url, params=params, timeout=5)

# --- a fraction
requests.get(url, params=params, timeout=5.0)

# --- a pair
requests.get(url, params=params, timeout=(3, 5))

# --- a pair that has no limit on reading
requests.get(url, params=params, timeout=(5, None))

# --- None
requests.get(url, params=params, timeout=None)

# --- of a session, which has none
session = requests.Session()
session.timeout = 5
session.get(url, params=params)

# --- an adapter's
from requests.adapters import HTTPAdapter


class Adapter(HTTPAdapter):
    def send(self, request, **options):
        options["timeout"] = options.get("timeout") or 5
        return super().send(request, **options)


session = requests.Session()
session.mount("https://", Adapter())
session.get(url, params=params)

# --- of sockets
import socket
socket.setdefaulttimeout(5)
requests.get(url, params=params)

# --- a default argument
def appeler(adresse, timeout=5):
    return requests.get(adresse, params=params, timeout=timeout)


appeler(url)
