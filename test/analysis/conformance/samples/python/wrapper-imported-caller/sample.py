from http_client import api_entreprise


def unite_legale(siren, recipient):
    path = f"/v4/insee/sirene/unites_legales/{siren}"
    return api_entreprise.get(path, context="Aides", recipient=recipient)  # @map
