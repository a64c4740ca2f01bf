import os

import requests
from requests import Request, Session


def unite_legale(siren, recipient):
    request = Request(
        "GET",
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides", "recipient": recipient, "object": "Instruction"},
    )
    request.headers["Authorization"] = f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"
    try:
        with Session() as session:
            return session.send(session.prepare_request(request), timeout=5)
    except requests.RequestException:
        return None
