"""Contrôles faits en parallèle de l'instruction."""

import aiohttp
import httpx

from aides import reglages

ENTETES = {"Authorization": f"Bearer {reglages.API_ENTREPRISE_JETON}"}


def tracabilite(objet):
    return {"context": "Aides publiques", "recipient": reglages.SIRET_REGION, "object": objet}


async def qualiopi(siret):
    # Correct : httpx a son propre délai, 5 secondes.
    async with httpx.AsyncClient(base_url=reglages.API_ENTREPRISE_URL, headers=ENTETES) as client:
        return await client.get(
            f"/v3/carif_oref/etablissements/{siret}/certifications_qualiopi_france_competences",
            params=tracabilite("Aide à la formation"),
        )


async def attestation_fiscale(siren, agent):
    # À corriger : timeout=None retire le délai de httpx.
    async with httpx.AsyncClient(headers=ENTETES, timeout=None) as client:
        return await client.get(
            f"{reglages.API_ENTREPRISE_URL}/v4/dgfip/unites_legales/{siren}/attestation_fiscale",
            params={**tracabilite("Contrôle fiscal"), "user_id": agent},
        )


async def bilans(siren):
    # À corriger : les paramètres partent dans le corps, où le service ne les lit pas.
    delai = aiohttp.ClientTimeout(total=5)
    async with aiohttp.ClientSession(headers=ENTETES, timeout=delai) as session:
        url = f"{reglages.API_ENTREPRISE_URL}/v3/banque_de_france/unites_legales/{siren}/bilans"
        async with session.get(url, json=tracabilite("Analyse financière")) as reponse:
            return await reponse.json()
