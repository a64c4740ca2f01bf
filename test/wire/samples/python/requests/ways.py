import os
import requests

params = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
url = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"
secret = {"token": os.environ["API_ENTREPRISE_TOKEN"]}

# --- get, parameters by position
requests.get(url, params, headers=headers, timeout=5)

# --- options
requests.options(url, params=params, headers=headers, timeout=5)

# --- head
requests.head(url, params=params, headers=headers, timeout=5)

# --- delete
requests.delete(url, params=params, headers=headers)

# --- post, body by position
requests.post(url, secret, params=params, timeout=5)

# --- post, JSON by position
requests.post(url, None, secret, params=params)

# --- put
requests.put(url, secret, params=params, timeout=5)

# --- patch
requests.patch(url, secret, params=params)

# --- request
requests.request("GET", url, params=params, headers=headers)

# --- the module of functions, get
requests.api.get(url, params, headers=headers, timeout=5)

# --- the module of functions, options
requests.api.options(url, params=params, timeout=5)

# --- the module of functions, request
requests.api.request("GET", url, params=params, timeout=5)

# --- session, in small letters
session = requests.session()
session.params = params
session.get(url, headers=headers, timeout=5)

# --- session, by its module
requests.sessions.Session().get(url, params=params, headers=headers, timeout=5)

# --- session, by its module and in small letters
requests.sessions.session().get(url, params=params, headers=headers, timeout=5)

# --- a session's options
requests.Session().options(url, params=params, headers=headers, timeout=5)

# --- a session's head
requests.Session().head(url, params=params, headers=headers, timeout=5)

# --- a session's delete
requests.Session().delete(url, params=params, headers=headers)

# --- a session's post
requests.Session().post(url, secret, params=params, timeout=5)

# --- a session's post, JSON by position
requests.Session().post(url, None, secret, params=params, timeout=5)

# --- a session's put
requests.Session().put(url, secret, params=params, timeout=5)

# --- a session's patch
requests.Session().patch(url, data=secret, params=params)

# --- a session's request, all by position
requests.Session().request("GET", url, params, None, headers, None, None, None, 5)

# --- a session's request, a name and a password by position
requests.Session().request("GET", url, params, None, None, None, None, ("jeton", ""), None)

# --- a session's request, body by position
requests.Session().request("POST", url, params, secret)

# --- a prepared request, all by position
session = requests.Session()
session.send(requests.Request("GET", url, headers, None, None, params).prepare(), timeout=5)

# --- a prepared request, by its module
session = requests.Session()
session.send(requests.models.Request("GET", url, headers=headers, params=params).prepare())

# --- a prepared request, its body by position
session = requests.Session()
session.send(requests.Request("POST", url, None, None, secret, params).prepare(), timeout=5)

# --- a prepared request that is copied
session = requests.Session()
session.send(requests.Request("GET", url, params=params).prepare().copy(), timeout=5)

# --- the session's headers under those of the call
session = requests.Session()
session.headers["Authorization"] = headers["Authorization"]
session.get(url, params=params, headers={"Accept": "application/json"}, timeout=5)

# --- a header of the session that the call takes away
session = requests.Session()
session.headers.update(headers)
session.get(url, params=params, headers={"Authorization": None}, timeout=5)

# --- a limit of urllib3
from urllib3.util import Timeout
requests.get(url, params=params, timeout=Timeout(connect=3, read=5))

# --- a limit of urllib3 on the whole
from urllib3 import Timeout
requests.get(url, params=params, timeout=Timeout(total=5))

# --- a limit of urllib3 on the connection alone
from urllib3 import Timeout
requests.get(url, params=params, timeout=Timeout(connect=5))

# --- a limit that is assigned to a session, which has none
session = requests.Session()
session.timeout = 5
session.get(url, params=params)

# --- a limit and None for what is waited on
requests.get(url, params=params, timeout=(None, 5))

# --- a limit in the parameters of a session that is handed in
def lire(session: requests.Session):
    return session.get(url, params=params, headers=headers, timeout=5)


lire(requests.Session())

# --- attempts without a pause
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

session = requests.Session()
session.mount("https://", HTTPAdapter(max_retries=Retry(total=1, status_forcelist=[429], respect_retry_after_header=False)))
session.get(url, params=params, headers=headers, timeout=5)

# --- text with an ampersand
requests.get(f"{url}?context=Aides&recipient=13002526500013&object=Aides R&D", headers=headers, timeout=5)
