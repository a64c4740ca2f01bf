import asyncio

import httpx

PARAMETRES = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier"}


async def fiche(siren, siret):
    async with httpx.AsyncClient(base_url="https://entreprise.api.gouv.fr/v4/insee/sirene", timeout=5) as client:
        return await asyncio.gather(
            *[client.get(chemin, params=PARAMETRES) for chemin in (f"/unites_legales/{siren}", f"/etablissements/{siret}")]
        )
