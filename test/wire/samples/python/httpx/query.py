import os
import httpx

trace = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
url = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"
chemin = "/v3/insee/sirene/unites_legales/130025265"

# --- a dictionary
httpx.get(url, params=trace, headers=headers)

# --- in the URL and in params
httpx.get(f"{url}?context=Aides&recipient=13002526500013", params={"object": "D"})

# --- in the URL, params being empty
httpx.get(f"{url}?context=Aides&recipient=13002526500013&object=D", params={})

# --- None as a value
httpx.get(url, params={**trace, "object": None})

# --- blank
httpx.get(url, params={**trace, "object": ""})

# --- a list
httpx.get(url, params={**trace, "object": ["D"]})

# --- of a client
httpx.Client(params=trace).get(url)

# --- of a client and of the call
httpx.Client(params=trace).get(url, params={"user_id": "agent"})

# --- of a client and in the URL
httpx.Client(params={"context": "Aides", "recipient": "13002526500013"}).get(f"{url}?object=D")

# --- of a client, and a request that is made by itself
httpx.Client(params=trace, headers=headers).send(httpx.Request("GET", url))

# --- of a client, and a request that it builds
client = httpx.Client(params=trace, headers=headers)
client.send(client.build_request("GET", url))

# --- of the address
httpx.get(httpx.URL(url, params=trace))

# --- a base and a path
httpx.Client(base_url="https://entreprise.api.gouv.fr", params=trace, headers=headers).get(chemin)

# --- a base with a path
httpx.Client(base_url="https://entreprise.api.gouv.fr/v3", params=trace).get("/insee/sirene/unites_legales/130025265")

# --- an asynchronous client
import asyncio


async def appeler():
    async with httpx.AsyncClient(params=trace, headers=headers, timeout=5) as client:
        await client.get(url)


asyncio.run(appeler())

# --- in the body of a post
httpx.post(url, json=trace)

# --- an empty list
httpx.get(url, params={**trace, "object": []})

# --- a partial
from functools import partial
partial(httpx.get, params=trace, timeout=5)(url)

# --- a base with a path, and a path without a slash
httpx.Client(base_url="https://entreprise.api.gouv.fr/v3", params=trace).get("insee/sirene/unites_legales/130025265")

# --- of a client that is set afterwards
client = httpx.Client()
client.params = trace
client.headers["Authorization"] = headers["Authorization"]
client.get(url)

# --- an address that is changed
httpx.get(httpx.URL(url).copy_merge_params(trace))

# --- an address, one value added
httpx.get(httpx.URL(f"{url}?context=Aides").copy_add_param("object", "D"))

# --- an address, one value removed
httpx.get(httpx.URL(url, params=trace).copy_remove_param("object"))

# --- a client that is entered
with httpx.Client(params=trace, timeout=5) as client:
    client.request("GET", url)

# --- a stream
with httpx.stream("GET", url, params=trace, timeout=5) as reponse:
    reponse.read()

# --- nothing over what the URL asks
httpx.get(f"{url}?context=Aides&object=Dossier", params={"context": None})
