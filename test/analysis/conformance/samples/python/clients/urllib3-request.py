import os

import urllib3

UNITE = "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{}"
HEADERS = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}


def unite_legale(siren, recipient):
    return urllib3.request(
        "GET",
        UNITE.format(siren),
        fields={"context": "Aides", "recipient": recipient, "object": "Instruction"},  # @clean
        headers=HEADERS,
    ).json()


def forgotten(siren, recipient):
    fields = {"context": "Aides", "recipient": recipient}  # @missing object
    return urllib3.request("GET", UNITE.format(siren), fields=fields, headers=HEADERS, timeout=5)


def unlimited(siren, recipient):
    fields = {"context": "Aides", "recipient": recipient, "object": "Instruction"}
    return urllib3.request("GET", UNITE.format(siren), fields=fields, headers=HEADERS, timeout=None)  # @no-timeout
