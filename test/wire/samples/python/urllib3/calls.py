import os
from urllib.parse import urlencode
import urllib3

trace = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
url = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"
chemin = "/v3/insee/sirene/unites_legales/130025265"

# --- fields
urllib3.PoolManager().request("GET", url, fields=trace, headers=headers)

# --- fields, and a query in the URL
urllib3.PoolManager().request("GET", f"{url}?context=Aides&recipient=13002526500013", fields={"object": "D"})

# --- None among fields
urllib3.PoolManager().request("GET", url, fields={**trace, "object": None})

# --- an empty list among fields
urllib3.PoolManager().request("GET", url, fields={**trace, "object": []})

# --- a number
urllib3.PoolManager().request("GET", f"{url}?{urlencode(trace)}", timeout=5.0)

# --- of the pool
urllib3.PoolManager(timeout=5.0, headers=headers).request("GET", url, fields=trace)

# --- by phase
urllib3.PoolManager(timeout=urllib3.Timeout(connect=2.0, read=5.0)).request("GET", url, fields=trace)

# --- by phase, of connecting alone
urllib3.PoolManager(timeout=urllib3.Timeout(connect=5.0)).request("GET", url, fields=trace)

# --- of the whole
urllib3.PoolManager(timeout=urllib3.Timeout(total=5.0)).request("GET", url, fields=trace)

# --- a pool of one host
urllib3.HTTPSConnectionPool("entreprise.api.gouv.fr", timeout=5.0).request("GET", chemin, fields=trace, headers=headers)

# --- fields of a post
urllib3.PoolManager().request("POST", url, fields=trace)

# --- without a pool
urllib3.request("GET", url, fields=trace, timeout=5.0)

# --- fields of a put
urllib3.PoolManager().request("PUT", url, fields=trace)

# --- fields of a delete
urllib3.PoolManager().request("DELETE", url, fields=trace)

# --- fields, the method in small letters
urllib3.PoolManager().request("get", url, fields=trace)

# --- fields that are put into the body
urllib3.PoolManager().request_encode_body("GET", url, fields=trace)

# --- fields that are put into the address
urllib3.PoolManager().request_encode_url("POST", url, fields=trace)

# --- json of a get
urllib3.PoolManager().request("GET", url, body=urlencode(trace))

# --- nothing over what the URL asks
urllib3.PoolManager().request("GET", f"{url}?context=Aides&object=Dossier", fields={"context": None})
