import json
import os
import urllib.parse
import urllib.request


def unite_legale(siren, recipient):
    query = urllib.parse.urlencode({"context": "Aides", "recipient": recipient})  # @map
    request = urllib.request.Request(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/%s?%s" % (siren, query),
        headers={"Authorization": "Bearer %s" % os.environ["API_ENTREPRISE_TOKEN"]},
    )
    with urllib.request.urlopen(request, timeout=5) as response:
        return json.load(response)
