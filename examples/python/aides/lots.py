"""Traitements de nuit, sur toutes les demandes en cours."""

import asyncio

import httpx
import requests

from aides import reglages

ENTETES = {"Authorization": f"Bearer {reglages.API_ENTREPRISE_JETON}"}
TRACE = {"context": "Aides publiques", "recipient": reglages.SIRET_REGION, "object": "Lot de nuit"}


def immatriculation(siren):
    # À corriger : requests compte en secondes, 5000 font 83 minutes.
    url = f"{reglages.API_ENTREPRISE_URL}/v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis"
    return requests.get(url, headers=ENTETES, params=TRACE, timeout=5000)


def vigilance(siren):
    # À corriger : trois secondes suffisent pour l'INSEE, pas pour l'Urssaf.
    url = f"{reglages.API_ENTREPRISE_URL}/v4/urssaf/unites_legales/{siren}/attestation_vigilance"
    return requests.get(url, headers=ENTETES, params=TRACE, timeout=3)


async def effectifs(sirens):
    # À corriger : tous les appels partent en même temps, sans rien qui les retienne.
    async with httpx.AsyncClient(base_url=reglages.API_ENTREPRISE_URL, headers=ENTETES, timeout=5) as client:
        return await asyncio.gather(
            *[client.get(f"/v3/gip_mds/unites_legales/{siren}/effectifs_annuels/2025", params=TRACE) for siren in sirens]
        )
