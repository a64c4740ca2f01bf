import asyncio
from concurrent.futures import ThreadPoolExecutor

import requests

ADRESSE = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"
PARAMS = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}

# --- to a pool
with ThreadPoolExecutor() as pool:
    pool.submit(requests.get, ADRESSE, params=PARAMS, timeout=5).result()

# --- to a pool, without a limit
with ThreadPoolExecutor() as pool:
    pool.submit(requests.get, ADRESSE, params={"context": "Aides publiques"}).result()

# --- a session's method
session = requests.Session()
session.params = PARAMS
with ThreadPoolExecutor() as pool:
    pool.submit(session.get, ADRESSE, timeout=5).result()

# --- to a thread
asyncio.run(asyncio.to_thread(requests.get, ADRESSE, params=PARAMS, timeout=5))

# --- to the executor of a loop
async def lire():
    boucle = asyncio.get_running_loop()
    return await boucle.run_in_executor(None, requests.get, ADRESSE, PARAMS)

asyncio.run(lire())

# --- a function of one's own
def lire(url, delai=None):
    return requests.get(url, params=PARAMS, timeout=delai)

with ThreadPoolExecutor() as pool:
    pool.submit(lire, ADRESSE, 5).result()

# --- for each of a list
with ThreadPoolExecutor() as pool:
    list(pool.map(requests.get, [ADRESSE]))
