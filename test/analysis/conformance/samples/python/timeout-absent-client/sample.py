import os

from requests_toolbelt.sessions import BaseUrlSession

session = BaseUrlSession(base_url="https://entreprise.api.gouv.fr")  # @client
session.headers["Authorization"] = f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"


def unite_legale(siren, recipient):
    return session.get(
        f"/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides", "recipient": recipient, "object": "Instruction"},
    )
