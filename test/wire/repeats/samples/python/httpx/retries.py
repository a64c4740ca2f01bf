import httpx

PARAMS = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier"}
URL = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265"

# --- tenacity in a class
from tenacity import retry, stop_after_attempt, wait_exponential

class Client:
    @retry(stop=stop_after_attempt(3), wait=wait_exponential(multiplier=0.1))
    def unite_legale(self):
        reponse = httpx.get(URL, params=PARAMS, timeout=9)
        reponse.raise_for_status()
        return reponse.json()

Client().unite_legale()
# --- backoff
import backoff

@backoff.on_exception(backoff.constant, httpx.HTTPStatusError, max_tries=3, interval=0.1)
def unite_legale():
    reponse = httpx.get(URL, params=PARAMS, timeout=9)
    reponse.raise_for_status()
    return reponse.json()

unite_legale()
