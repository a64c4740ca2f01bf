"""Lecture des unités légales.

Voir https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265?context=x
"""

# requests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265")


def denomination(unite_legale):
    """Calls ``GET https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/{siren}`` no more."""
    return unite_legale["personne_morale_attributs"]["raison_sociale"]  # /v4/insee/sirene/unites_legales/{siren}
