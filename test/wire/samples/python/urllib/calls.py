import os
from urllib.parse import urlencode, urljoin
from urllib.request import Request, urlopen

trace = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
url = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"

# --- an address
urlopen(f"{url}?{urlencode(trace)}")

# --- a request
urlopen(Request(f"{url}?{urlencode(trace)}", headers=headers), timeout=5)

# --- a header that is added
request = Request(f"{url}?{urlencode(trace)}")
request.add_header("Authorization", headers["Authorization"])
urlopen(request, None, 5)

# --- a limit of None
urlopen(f"{url}?{urlencode(trace)}", timeout=None)

# --- a limit of sockets
import socket
socket.setdefaulttimeout(5)
urlopen(f"{url}?{urlencode(trace)}")

# --- parameters in the body
urlopen(Request(url, data=urlencode(trace).encode(), headers=headers))

# --- None as a value
urlopen(f"{url}?{urlencode({**trace, 'object': None})}", timeout=5)

# --- a list as a value
urlopen(f"{url}?{urlencode({**trace, 'object': ['D']}, doseq=True)}", timeout=5)

# --- an empty list as a value
urlopen(f"{url}?{urlencode({**trace, 'object': []}, doseq=True)}", timeout=5)

# --- a base that is joined, and a path without a slash
urlopen(urljoin("https://entreprise.api.gouv.fr/v3/", "insee/sirene/unites_legales/130025265") + "?" + urlencode(trace))

# --- a base without a slash that is joined, and a path without one
urlopen(urljoin("https://entreprise.api.gouv.fr/v3", "insee/sirene/unites_legales/130025265") + "?" + urlencode(trace))

# --- an empty list as a value, encoded as a word
urlopen(f"{url}?{urlencode({**trace, 'object': []})}", timeout=5)

# --- a list that a condition leaves empty
motifs = ["D"] if os.environ.get("MOTIF") else []
urlopen(f"{url}?{urlencode({**trace, 'object': motifs}, doseq=True)}", timeout=5)

# --- a limit, and what is answered
urlopen(f"{url}?{urlencode(trace)}", timeout=5).read()
