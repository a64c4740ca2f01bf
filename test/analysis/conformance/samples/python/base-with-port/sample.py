import os

import urllib3

BASE = "https://entreprise.api.gouv.fr:443/"
pool = urllib3.PoolManager(timeout=urllib3.Timeout(connect=2, read=5))


def unite_legale(siren, recipient):
    return pool.request(
        "GET",
        BASE.rstrip("/") + "/v4/insee/sirene/unites_legales/" + siren,
        fields={"context": "Aides", "recipient": recipient, "object": "Contrôle"},
        headers={"Authorization": "Bearer " + os.environ["API_ENTREPRISE_TOKEN"]},
    )
