ENDPOINTS = {
    "unite_legale": "/v4/insee/sirene/unites_legales/{siren}",
    "etablissement": "/v4/insee/sirene/etablissements/{siret}",
    "chiffres_affaires": "/v3/dgfip/etablissements/{siret}/chiffres_affaires",
}

LABELS = {name: path.rsplit("/", 1)[0] for name, path in ENDPOINTS.items()}


def is_known(path):
    return path in ENDPOINTS.values()
