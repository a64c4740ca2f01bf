import requests

PARAMS = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier"}
URL = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265"

# --- urllib3's Retry that ignores the pause
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry
session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=Retry(total=2, status_forcelist=[429, 503], respect_retry_after_header=False)))
session.get(URL, params=PARAMS, timeout=9).raise_for_status()
# --- urllib3's Retry with refusals in its list
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry
session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=Retry(total=2, status_forcelist=[403, 404, 422, 429, 503])))
session.get(URL, params=PARAMS, timeout=9).raise_for_status()
# --- tenacity without a condition
from tenacity import retry, stop_after_attempt

@retry(stop=stop_after_attempt(3))
def unite_legale():
    reponse = requests.get(URL, params=PARAMS, timeout=9)
    reponse.raise_for_status()
    return reponse.json()

unite_legale()
# --- tenacity with a pause of its own
import tenacity

@tenacity.retry(stop=tenacity.stop_after_attempt(3), wait=tenacity.wait_fixed(0.1))
def unite_legale():
    reponse = requests.get(URL, params=PARAMS, timeout=9)
    reponse.raise_for_status()
    return reponse.json()

unite_legale()
# --- backoff
import backoff

@backoff.on_exception(backoff.expo, requests.exceptions.RequestException, max_tries=3)
def unite_legale():
    reponse = requests.get(URL, params=PARAMS, timeout=9)
    reponse.raise_for_status()
    return reponse.json()

unite_legale()
