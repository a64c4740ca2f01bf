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
