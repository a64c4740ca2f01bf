import os
import httpx

params = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}
url = "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265"
secret = {"token": os.environ["API_ENTREPRISE_TOKEN"]}

# --- parameters of its own kind
httpx.get(url, params=httpx.QueryParams(params), headers=headers)

# --- headers of its own kind
httpx.get(url, params=params, headers=httpx.Headers(headers))

# --- request
httpx.request("GET", url, params=params, headers=headers, timeout=5)

# --- stream
with httpx.stream("GET", url, params=params, headers=headers, timeout=5) as response:
    response.read()

# --- a client's stream
with httpx.Client(params=params).stream("GET", url, headers=headers, timeout=5) as response:
    response.read()

# --- a client's request
httpx.Client(headers=headers).request("GET", url, params=params, timeout=5)

# --- a request that the client builds
client = httpx.Client(params=params, headers=headers)
client.send(client.build_request("GET", url))

# --- a request that the client builds with a limit
client = httpx.Client()
client.send(client.build_request("GET", url, params=params, headers=headers, timeout=5))

# --- a request of its own, its parameters and headers by name
httpx.Client(timeout=5).send(httpx.Request("GET", url, params=params, headers=headers))

# --- JSON in the body
httpx.post(url, params=params, json=secret, timeout=5)

# --- a form in the body
httpx.post(url, params=params, data=secret, timeout=5)

# --- a text in the body
httpx.post(url, params=params, content=f"token={os.environ['API_ENTREPRISE_TOKEN']}", timeout=5)

# --- a base, slashes on both sides
httpx.Client(base_url="https://entreprise.api.gouv.fr/v3/", params=params).get("/insee/sirene/unites_legales/130025265", timeout=5)

# --- a base, no slash at all
httpx.Client(base_url="https://entreprise.api.gouv.fr/v3", params=params).get("insee/sirene/unites_legales/130025265", timeout=5)

# --- a hook that changes the request
def avant(request):
    request.headers["Authorization"] = headers["Authorization"]


httpx.Client(event_hooks={"request": [avant]}).get(url, params=params, timeout=5)

# --- a transport of its own
httpx.Client(transport=httpx.HTTPTransport(retries=1)).get(url, params=params, headers=headers, timeout=5)

# --- transports by address
httpx.Client(mounts={"https://": httpx.HTTPTransport()}).get(url, params=params, headers=headers, timeout=5)

# --- parameters that are assigned to a client
client = httpx.Client()
client.params = params
client.headers["Authorization"] = headers["Authorization"]
client.get(url, timeout=5)

# --- headers of a client under those of the call
httpx.Client(headers=headers).get(url, params=params, headers={"Accept": "application/json"}, timeout=5)

# --- a limit as a pair
httpx.get(url, params=params, timeout=(3, 5, 3, 3))

# --- a client that waits for others
import asyncio


async def lire():
    async with httpx.AsyncClient(params=params, headers=headers, timeout=5) as client:
        return await client.get(url)


asyncio.run(lire())

# --- a client that is handed in
def lire(client: httpx.Client):
    return client.get(url, params=params, headers=headers, timeout=5)


lire(httpx.Client())

# --- a name and a password
httpx.get(url, params=params, auth=("jeton", "secret"), timeout=5)

# --- a name and a password of a client
httpx.Client(auth=("jeton", "secret")).get(url, params=params, timeout=5)
