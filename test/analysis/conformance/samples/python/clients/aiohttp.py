import os

import aiohttp
from aiohttp import ClientSession, ClientTimeout
from aiohttp_client_cache import CachedSession

API = "https://entreprise.api.gouv.fr"
COMPLETE = {"context": "Aides", "recipient": "13002526500013", "object": "Instruction"}
HEADERS = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}


async def one_session_per_call(siren):
    async with aiohttp.ClientSession(headers=HEADERS) as session:
        async with session.get(API + "/v4/insee/sirene/unites_legales/%s" % siren, params=COMPLETE, timeout=ClientTimeout(total=5)) as response:  # @clean
            return await response.json()


async def by_default(siren):
    session = ClientSession(API, headers=HEADERS)
    await session.get("/v4/insee/sirene/unites_legales/%s" % siren, params=COMPLETE)  # @clean
    await session.request("GET", "/v4/insee/sirene/unites_legales/%s" % siren, params=COMPLETE)  # @clean
    await session.close()


async def function(siren):
    async with aiohttp.request("GET", API + "/v4/insee/sirene/unites_legales/%s" % siren, params=COMPLETE, headers=HEADERS) as response:  # @clean
        return await response.json()


async def forgotten(siren):
    async with CachedSession(base_url=API, headers=HEADERS, timeout=ClientTimeout(sock_read=5)) as session:
        await session.get("/v4/insee/sirene/unites_legales/%s" % siren, params={"object": "Instruction"})  # @missing context recipient


async def unlimited(siren):
    async with ClientSession(base_url=API, timeout=ClientTimeout(total=None)) as session:  # @no-timeout
        await session.get("/v4/insee/sirene/unites_legales/%s" % siren, params=COMPLETE, headers=HEADERS)


async def connection(siren, connector=None):
    connector = connector or aiohttp.TCPConnector(limit=5)
    async with ClientSession(connector=connector, headers=HEADERS, timeout=5) as session:
        response = await session.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE)  # @clean
        return await response.json()


async def connecting_only(siren):
    async with ClientSession(base_url=API, timeout=ClientTimeout(connect=5)) as session:  # @no-timeout
        await session.get("/v4/insee/sirene/unites_legales/%s" % siren, params=COMPLETE, headers=HEADERS)
