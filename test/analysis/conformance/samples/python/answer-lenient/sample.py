import os

import requests
from marshmallow import EXCLUDE, Schema, fields


class Demande(Schema):
    siren = fields.Str(required=True)


class UniteLegale(Schema):
    class Meta:
        unknown = EXCLUDE

    siren = fields.Str()
    etat_administratif = fields.Str()


def unite_legale(corps, recipient):
    siren = Demande().load(corps)["siren"]
    reponse = requests.get(
        f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
        params={"context": "Aides publiques", "recipient": recipient, "object": "Instruction"},
        headers={"Authorization": f"Bearer {os.environ['JETON']}"},
        timeout=5,
    )
    reponse.raise_for_status()
    return UniteLegale().load(reponse.json()["data"])
