import http.client
import os
from http.client import HTTPSConnection
from urllib.parse import urlencode

HEADERS = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}


def unite_legale(siren, recipient):
    connection = http.client.HTTPSConnection("entreprise.api.gouv.fr", timeout=5)
    query = urlencode({"context": "Aides", "recipient": recipient, "object": "Instruction"})
    connection.request("GET", "/v4/insee/sirene/unites_legales/" + siren + "?" + query, headers=HEADERS)  # @clean
    return connection.getresponse().read()


def forgotten(siren):
    connection = HTTPSConnection("entreprise.api.gouv.fr", 443, timeout=5)
    connection.request("GET", f"/v4/insee/sirene/unites_legales/{siren}?context=Aides&object=Instruction", "", HEADERS)  # @missing recipient
    return connection.getresponse().read()


def unlimited(siren, recipient):
    connection = HTTPSConnection(host="entreprise.api.gouv.fr")  # @no-timeout
    query = urlencode({"context": "Aides", "recipient": recipient, "object": "Instruction"})
    connection.request("GET", "/v4/insee/sirene/unites_legales/" + siren + "?" + query, headers=HEADERS)
    return connection.getresponse().read()
