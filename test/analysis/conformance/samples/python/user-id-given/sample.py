import os

import requests


def chiffres_affaires(siret, agent):
    parametres = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier"}
    parametres["user_id"] = agent.identifiant
    return requests.get(
        f"https://entreprise.api.gouv.fr/v3/dgfip/etablissements/{siret}/chiffres_affaires",
        params=parametres,
        headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
        timeout=5,
    )
