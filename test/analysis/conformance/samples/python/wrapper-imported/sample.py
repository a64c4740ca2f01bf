from .http_client import get_json


def unite_legale(siren):
    return get_json(f"/v4/insee/sirene/unites_legales/{siren}")["data"]
