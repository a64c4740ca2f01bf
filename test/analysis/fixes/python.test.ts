import { checkPairs } from './pairs';

describe('fixes in Python', () => {
  checkPairs('py', [
    {
      about: 'does not write again what is taken out on the way',
      rule: 'missing-traceability',
      before: `
import requests
params = {"context": "Aides", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
params.pop("object", None)
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", params=params, timeout=5)
`,
      after: null,
    },
    {
      about: 'encodes a variable of a string, and brings in what does',
      rule: 'unencoded-query',
      before: `
import requests


def lire(objet):
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096"
    return requests.get(f"{url}?context=Aides&recipient=13002526500013&object={objet}", timeout=5)
`,
      after: `
from urllib.parse import quote_plus
import requests


def lire(objet):
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096"
    return requests.get(f"{url}?context=Aides&recipient=13002526500013&object={quote_plus(objet)}", timeout=5)
`,
      safe: false,
    },
    {
      about: 'encodes a variable that is joined, with the module that is there',
      rule: 'unencoded-query',
      before: `
import urllib.request


def lire(objet):
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=Aides&recipient=13002526500013&object=" + objet
    return urllib.request.urlopen(url, timeout=5)
`,
      after: `
import urllib.request


def lire(objet):
    url = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=Aides&recipient=13002526500013&object=" + urllib.parse.quote_plus(objet)
    return urllib.request.urlopen(url, timeout=5)
`,
      safe: false,
    },
    {
      about: 'adds entries to a dictionary of several lines',
      rule: 'missing-traceability',
      before: `
import requests

def get(siren):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={
            "recipient": "13002526500013",  # ours
        },
        timeout=5,
    )
`,
      after: `
import requests

def get(siren):
    return requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={
            "recipient": "13002526500013",  # ours
            "context": "Marchés publics",
            "object": "Vérification d’un dossier",
        },
        timeout=5,
    )
`,
      safe: true,
    },
    {
      about: 'keeps the quotes of the file, and escapes nothing that need not be',
      rule: 'missing-traceability',
      values: { object: "Vérification d'un dossier" },
      before: `
import requests
requests.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params={'context': 'a', 'recipient': '13002526500013'}, timeout=5)
`,
      after: `
import requests
requests.get('https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096', params={'context': 'a', 'recipient': '13002526500013', 'object': "Vérification d'un dossier"}, timeout=5)
`,
    },
    {
      about: 'gives the call its query as a keyword',
      rule: 'missing-traceability',
      values: {},
      before: `
import requests
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", timeout=5)
`,
      after: `
import requests
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", timeout=5, params={"context": "", "recipient": "", "object": ""})
`,
      safe: false,
    },
    {
      about: 'adds keywords to a dict()',
      rule: 'missing-traceability',
      before: `
import requests
params = dict(context="a", recipient="13002526500013")
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", params=params, timeout=5)
`,
      after: `
import requests
params = dict(context="a", recipient="13002526500013", object="Vérification d’un dossier")
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", params=params, timeout=5)
`,
    },
    {
      about: 'adds to the right side of a merge',
      rule: 'missing-traceability',
      before: `
import requests
SHARED = {"context": "a"}
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", params=SHARED | {"recipient": "13002526500013"}, timeout=5)
`,
      after: `
import requests
SHARED = {"context": "a"}
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", params=SHARED | {"recipient": "13002526500013", "object": "Vérification d’un dossier"}, timeout=5)
`,
    },
    {
      about: 'doubles the percent signs of a format',
      rule: 'missing-traceability',
      before: `
import urllib.request
urllib.request.urlopen("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s" % siren, timeout=5)
`,
      after: `
import urllib.request
urllib.request.urlopen("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s?context=March%%C3%%A9s%%20publics&recipient=13002526500013&object=V%%C3%%A9rification%%20d%%E2%%80%%99un%%20dossier" % siren, timeout=5)
`,
    },
    {
      about: 'adds to the dictionary that is encoded into the URL',
      rule: 'missing-traceability',
      before: `
from urllib.parse import urlencode
from urllib.request import urlopen
query = urlencode({"context": "a", "recipient": "13002526500013"})
urlopen(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?{query}", timeout=5)
`,
      after: `
from urllib.parse import urlencode
from urllib.request import urlopen
query = urlencode({"context": "a", "recipient": "13002526500013", "object": "Vérification d’un dossier"})
urlopen(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?{query}", timeout=5)
`,
    },
    {
      about: 'adds no query to what sends a request that was made before, but to its URL',
      rule: 'missing-traceability',
      values: {},
      before: `
import requests
session = requests.Session()
def get(siren):
    request = requests.Request("GET", f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}")
    return session.send(session.prepare_request(request), timeout=5)
`,
      after: `
from urllib.parse import urlencode
import requests
session = requests.Session()
def get(siren):
    request = requests.Request("GET", f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}?" + urlencode({"context": "", "recipient": "", "object": ""}))
    return session.send(session.prepare_request(request), timeout=5)
`,
    },
    {
      about: 'writes the same limit in seconds',
      rule: 'timeout-unit',
      before: `
import requests
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", params=params, timeout=(3, 5000))
`,
      after: `
import requests
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", params=params, timeout=(3, 5))
`,
      safe: true,
    },
    {
      about: 'leaves a constant, which others may use, to a person',
      rule: 'timeout-unit',
      before: `
import requests
TIMEOUT = 12_000
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", params=params, timeout=TIMEOUT)
`,
      after: `
import requests
TIMEOUT = 12
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", params=params, timeout=TIMEOUT)
`,
      safe: false,
    },
    {
      about: 'gives a document the time that its provider takes',
      rule: 'timeout-off-recommendation',
      before: `
import requests
requests.get("https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/418166096/attestation_vigilance", params=params, timeout=3)
`,
      after: `
import requests
requests.get("https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/418166096/attestation_vigilance", params=params, timeout=12)
`,
      safe: false,
    },
    {
      about: 'limits the call, for a session has no limit',
      rule: 'missing-timeout',
      before: `
import requests
session = requests.Session()
session.headers["Authorization"] = f"Bearer {token}"
session.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096",
    params=params
)
`,
      after: `
import requests
session = requests.Session()
session.headers["Authorization"] = f"Bearer {token}"
session.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096",
    params=params,
    timeout=5
)
`,
      safe: true,
    },
    {
      about: 'limits the connection, for its calls have no limit',
      rule: 'missing-timeout',
      before: `
import http.client
connection = http.client.HTTPSConnection("entreprise.api.gouv.fr")
connection.request("GET", "/v4/insee/sirene/unites_legales/418166096")
`,
      after: `
import http.client
connection = http.client.HTTPSConnection("entreprise.api.gouv.fr", timeout=5)
connection.request("GET", "/v4/insee/sirene/unites_legales/418166096")
`,
    },
    {
      about: 'limits the answer besides the connection',
      rule: 'missing-timeout',
      before: `
import requests
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", timeout=(3.05, None))
`,
      after: `
import requests
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", timeout=(3.05, 5))
`,
    },
    {
      about: 'leaves a constant alone that takes the limit away',
      rule: 'missing-timeout',
      before: `
import requests
TIMEOUT = None
def get():
    return requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", timeout=TIMEOUT)
`,
      after: null,
    },
    {
      about: 'moves the token to a header, whatever quotes it needs',
      rule: 'token-in-url',
      before: `
import os
import requests
requests.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096",
    params={
        "token": os.environ["TOKEN"],
        "context": "a",
        "recipient": "13002526500013",
        "object": "b",
    },
    timeout=5,
)
`,
      after: `
import os
import requests
requests.get(
    "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096",
    params={
        "context": "a",
        "recipient": "13002526500013",
        "object": "b",
    },
    timeout=5,
    headers={"Authorization": f'Bearer {os.environ["TOKEN"]}'},
)
`,
      safe: false,
    },
    {
      about: 'moves the parameters out of the headers, several lines of them',
      rule: 'traceability-not-in-query',
      before: `
import requests
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", headers={
    "Accept": "application/json",
    "context": "a",
    "recipient": recipient,
    "object": "b",
}, timeout=5)
`,
      after: `
import requests
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", headers={
    "Accept": "application/json",
}, timeout=5, params={"context": "a", "recipient": recipient, "object": "b"})
`,
      safe: false,
    },
    {
      about: 'leaves headers alone that are a variable',
      rule: 'traceability-not-in-query',
      before: `
import requests
headers = {"context": "a", "recipient": "13002526500013", "object": "b"}
requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096", headers=headers, timeout=5)
`,
      after: null,
    },
    {
      about: 'writes the path of the successor',
      rule: 'deprecated-endpoint',
      before: `
import requests
BASE = "https://entreprise.api.gouv.fr"
requests.get(f"{BASE}/v3/insee/sirene/etablissements/{siret}", params=params, timeout=5)
`,
      after: `
import requests
BASE = "https://entreprise.api.gouv.fr"
requests.get(f"{BASE}/v4/insee/sirene/etablissements/{siret}", params=params, timeout=5)
`,
      safe: false,
    },
  ]);
});
