import asyncio
import os
import aiohttp

trace = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
url = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"
chemin = "/v3/insee/sirene/unites_legales/130025265"

# --- its own limit
async def appeler():
    async with aiohttp.ClientSession(headers=headers) as session:
        async with session.get(url, params=trace) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- of the session
async def appeler():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
        async with session.get(url, params=trace) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- of the call
async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.get(url, params=trace, timeout=aiohttp.ClientTimeout(total=5)) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- of the call, for the socket
async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.get(url, params=trace, timeout=aiohttp.ClientTimeout(sock_read=5)) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- of the call, for the connection
async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.get(url, params=trace, timeout=aiohttp.ClientTimeout(connect=5)) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- none
async def appeler():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None)) as session:
        async with session.get(url, params=trace) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- around it
async def appeler():
    async with aiohttp.ClientSession() as session:
        async with asyncio.timeout(5):
            async with session.get(url, params=trace) as reponse:
                return await reponse.json()


asyncio.run(appeler())

# --- waited for
async def appeler():
    async with aiohttp.ClientSession() as session:
        return await asyncio.wait_for(session.get(url, params=trace), 5)


asyncio.run(appeler())

# --- in the URL and in params
async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.get(f"{url}?context=Aides", params={"object": "D"}) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- a base and a path
async def appeler():
    async with aiohttp.ClientSession("https://entreprise.api.gouv.fr", headers=headers) as session:
        async with session.get(chemin, params=trace) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- an address with a query
import yarl


async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.get(yarl.URL(url) % trace) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- an address with another query
import yarl


async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.get(yarl.URL(url).with_query(trace)) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- None as a value
async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.get(url, params={**trace, "object": None}) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- in the body of a post
async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.post(url, json=trace) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- an empty list as a value
async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.get(url, params={**trace, "object": []}) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- a base with a path
async def appeler():
    async with aiohttp.ClientSession(base_url="https://entreprise.api.gouv.fr/v3/") as session:
        async with session.get("insee/sirene/unites_legales/130025265", params=trace) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- pairs
async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.get(url, params=list(trace.items())) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- a text
async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.get(url, params="context=Aides&object=D") as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- a number as a limit
async def appeler():
    async with aiohttp.ClientSession() as session:
        async with session.get(url, params=trace, timeout=5) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- of a session, None in the call
async def appeler():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
        async with session.get(url, params=trace, timeout=None) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- of the session and of the call
async def appeler():
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=5)) as session:
        async with session.get(url, params=trace, timeout=aiohttp.ClientTimeout(sock_connect=5)) as reponse:
            return await reponse.json()


asyncio.run(appeler())

# --- a function of the module
async def appeler():
    async with aiohttp.request("GET", url, params=trace, headers=headers) as reponse:
        return await reponse.json()


asyncio.run(appeler())
