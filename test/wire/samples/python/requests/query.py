import os
import requests

trace = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
url = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"

# --- a dictionary
requests.get(url, params=trace, headers=headers, timeout=5)

# --- pairs
requests.get(url, params=list(trace.items()), headers=headers, timeout=5)

# --- a text
requests.get(url, params="context=Aides&recipient=13002526500013&object=D", timeout=5)

# --- in the URL and in params
requests.get(f"{url}?context=Aides&recipient=13002526500013", params={"object": "D"}, timeout=5)

# --- in the URL, params being empty
requests.get(f"{url}?context=Aides&recipient=13002526500013&object=D", params={}, timeout=5)

# --- None as a value
requests.get(url, params={**trace, "object": None}, timeout=5)

# --- blank
requests.get(url, params={**trace, "object": ""}, timeout=5)

# --- a list
requests.get(url, params={**trace, "object": ["D"]}, timeout=5)

# --- an empty list
requests.get(url, params={**trace, "object": []}, timeout=5)

# --- of a session
session = requests.Session()
session.params = trace
session.get(url, timeout=5)

# --- of a session and of the call
session = requests.Session()
session.params.update(trace)
session.get(url, params={"user_id": "agent"}, timeout=5)

# --- of a session, and of the call as pairs
session = requests.Session()
session.params = trace
session.get(url, params=[("user_id", "agent")], timeout=5)

# --- of a session, and of the call as a text
session = requests.Session()
session.params = trace
session.get(url, params="user_id=agent", timeout=5)

# --- of a session, as pairs
session = requests.Session()
session.params = list(trace.items())
session.get(url, timeout=5)

# --- of a session, None in the call
session = requests.Session()
session.params = trace
session.get(url, params={"object": None}, timeout=5)

# --- of a session, and a request that is prepared by itself
session = requests.Session()
session.params = trace
session.headers.update(headers)
session.send(requests.Request("GET", url).prepare(), timeout=5)

# --- of a session, and a request that the session prepares
session = requests.Session()
session.params = trace
session.headers.update(headers)
session.send(session.prepare_request(requests.Request("GET", url)), timeout=5)

# --- in the body
requests.get(url, data=trace, timeout=5)

# --- in the body of a post
requests.post(url, json=trace, timeout=5)

# --- the token in params
requests.get(url, params={**trace, "token": os.environ["API_ENTREPRISE_TOKEN"]}, timeout=5)

# --- encoded first
from urllib.parse import urlencode
requests.get(f"{url}?{urlencode(trace)}", timeout=5)

# --- request, by the method's name
requests.request("GET", url, params=trace, timeout=5)

# --- a subclass of the session
class Client(requests.Session):
    def __init__(self):
        super().__init__()
        self.params = trace

    def request(self, method, url, **options):
        options.setdefault("timeout", 5)
        return super().request(method, url, **options)


Client().get(url)

# --- a partial
from functools import partial
appeler = partial(requests.get, params=trace, timeout=5)
appeler(url)

# --- a subclass that hands the method of its parent on
def avec_essais(appel, *args, **options):
    return appel(*args, **options)


class Client(requests.Session):
    def request(self, method, url, **options):
        options["params"] = {**trace, **(options.get("params") or {})}
        return avec_essais(super().request, method, url, timeout=5, **options)


Client().get(url)

# --- a function of the library that is replaced
from functools import partial
requests.get = partial(requests.get, timeout=5)
requests.get(url, params=trace)

# --- a partial of a session
from functools import partial
session = requests.Session()
session.headers.update(headers)
appeler = partial(session.get, timeout=5)
appeler(url, params=trace)

# --- a session with a base
from requests_toolbelt.sessions import BaseUrlSession
session = BaseUrlSession(base_url="https://entreprise.api.gouv.fr")
session.get("/v3/insee/sirene/unites_legales/130025265", params=trace, timeout=5)

# --- a session with a base that has a path
from requests_toolbelt.sessions import BaseUrlSession
session = BaseUrlSession("https://entreprise.api.gouv.fr/v3/")
session.get("insee/sirene/unites_legales/130025265", params=trace, timeout=5)

# --- a session with a base that has a path, and a path with a slash
from requests_toolbelt.sessions import BaseUrlSession
session = BaseUrlSession("https://entreprise.api.gouv.fr/v3/")
session.get("/v3/insee/sirene/unites_legales/130025265", params=trace, timeout=5)

# --- a session in a block
with requests.Session() as session:
    session.params = trace
    session.get(url, timeout=5)

# --- an authentication of one's own
class Jeton(requests.auth.AuthBase):
    def __call__(self, requete):
        requete.headers["Authorization"] = headers["Authorization"]
        return requete


requests.get(url, params=trace, auth=Jeton(), timeout=5)

# --- a name and a password
requests.get(url, params=trace, auth=("agent", os.environ["API_ENTREPRISE_TOKEN"]), timeout=5)

# --- a tuple as a value
requests.get(url, params={**trace, "object": ()}, timeout=5)

# --- a value that is a number
requests.get(url, params={**trace, "object": 42}, timeout=5)

# --- a key that is taken away
params = dict(trace)
del params["object"]
requests.get(url, params=params, timeout=5)

# --- a key that is popped
params = dict(trace)
params.pop("object", None)
requests.get(url, params=params, timeout=5)

# --- maps that are joined
requests.get(url, params={"context": "Aides"} | {"recipient": "13002526500013"}, timeout=5)

# --- nothing over what the URL asks
requests.get(f"{url}?context=Aides&object=Dossier", params={"context": None}, timeout=5)

# --- of a session, nothing over what the URL asks
session = requests.Session()
session.params = {"context": None}
session.get(f"{url}?context=Aides&object=Dossier", timeout=5)

# --- None in a formatted text
objet = None
requests.get(f"{url}?context=Aides&recipient=13002526500013&object={objet}", timeout=5)

# --- None, formatted
requests.get("{}?context=Aides&recipient=13002526500013&object={}".format(url, None), timeout=5)

# --- None, formatted by percent
requests.get("%s?context=Aides&recipient=13002526500013&object=%s" % (url, None), timeout=5)

# --- an optional argument that is not given, made a text
def appeler(objet=None):
    return requests.get(url, params={**trace, "object": str(objet)}, timeout=5)
appeler()

# --- False in a formatted text
requests.get(f"{url}?context=Aides&recipient=13002526500013&object={False}", timeout=5)
