import httpx

params = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
url = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"

# --- its own
httpx.get(url, params=params)

# --- a number
httpx.get(url, params=params, timeout=5)

# --- None
httpx.get(url, params=params, timeout=None)

# --- of a client
httpx.Client(timeout=5).get(url, params=params)

# --- of a client, None in the call
httpx.Client(timeout=5).get(url, params=params, timeout=None)

# --- by phase
httpx.get(url, params=params, timeout=httpx.Timeout(5.0, connect=2.0))

# --- by phase, none for reading
httpx.get(url, params=params, timeout=httpx.Timeout(5.0, read=None))

# --- by phase, none but for connecting
httpx.get(url, params=params, timeout=httpx.Timeout(None, connect=5.0))

# --- a pair
httpx.get(url, params=params, timeout=(2.0, 5.0, 2.0, 2.0))
