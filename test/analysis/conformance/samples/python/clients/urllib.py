import os
import ssl
import urllib.parse
import urllib.request
from urllib import request
from urllib.parse import urlencode
from urllib.request import Request, urlopen

API = "https://entreprise.api.gouv.fr"
COMPLETE = urlencode({"context": "Aides", "recipient": "13002526500013", "object": "Instruction"})
AUTHORIZATION = "Bearer " + os.environ["API_ENTREPRISE_TOKEN"]


def with_request(siren):
    req = urllib.request.Request(API + "/v4/insee/sirene/unites_legales/" + siren + "?" + COMPLETE, headers={"Authorization": AUTHORIZATION})
    with urllib.request.urlopen(req, timeout=5) as response:  # @clean
        return response.read()


def with_header(siren):
    req = Request(f"{API}/v4/insee/sirene/unites_legales/{siren}?{COMPLETE}", method="GET")
    req.add_header("Authorization", AUTHORIZATION)
    return urlopen(req, None, 5, context=ssl.create_default_context()).read()  # @clean


def forgotten(siren):
    query = urllib.parse.urlencode({"object": "Instruction"})
    req = request.Request(API + "/v4/insee/sirene/unites_legales/" + siren + "?" + query, None, {"Authorization": AUTHORIZATION})
    return request.urlopen(req, timeout=5)  # @missing context recipient


def unlimited(siren):
    req = Request(API + "/v4/insee/sirene/unites_legales/" + siren + "?" + COMPLETE)
    req.headers["Authorization"] = AUTHORIZATION
    return urlopen(req)  # @no-timeout


def opener(siren):
    opener = urllib.request.build_opener()
    opener.addheaders = [("Authorization", AUTHORIZATION)]
    return opener.open(API + "/v4/insee/sirene/unites_legales/" + siren + "?" + COMPLETE, timeout=5)  # @clean
