import os

import httpx

http = httpx.Client(base_url="https://entreprise.api.gouv.fr/v4/insee/sirene", timeout=5)


def unite_legale(siren, recipient):
    return http.get(
        f"unites_legales/{siren}",
        params=[("context", "Aides"), ("recipient", recipient), ("object", "Dossier 12")],
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
    )
