import os

import requests
from pydantic import BaseModel, ConfigDict


class UniteLegale(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)  # @value

    siren: str
    etat_administratif: str


def unite_legale(siren, recipient):
    reponse = requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": recipient, "object": "Instruction"},
        headers={"Authorization": f"Bearer {os.environ['JETON']}"},
        timeout=5,
    )
    reponse.raise_for_status()
    return UniteLegale.model_validate(reponse.json()["data"])
