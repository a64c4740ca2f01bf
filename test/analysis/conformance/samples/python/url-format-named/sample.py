import requests

from django.conf import settings

ENDPOINTS = {
    "etablissement": "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/{siret}",
}


def call(name, recipient, **identifiers):
    return requests.request(
        "GET",
        ENDPOINTS[name].format(**identifiers),
        params={  # @map
            "recipient": recipient,
            "object": "Instruction d'une demande de subvention",
        },
        headers={"Authorization": f"Bearer {settings.API_ENTREPRISE_TOKEN}"},
        timeout=5,
    )


def etablissement(siret, recipient):
    return call("etablissement", recipient, siret=siret).json()
