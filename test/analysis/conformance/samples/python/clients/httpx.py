import os

import httpx
from httpx import AsyncClient, Timeout

API = "https://entreprise.api.gouv.fr"
COMPLETE = {"context": "Aides", "recipient": "13002526500013", "object": "Instruction"}
HEADERS = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}


def functions(siren):
    httpx.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS)  # @clean
    httpx.request("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=5)  # @clean
    with httpx.stream("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", params=httpx.QueryParams(COMPLETE), headers=HEADERS) as response:  # @clean
        response.read()


def forgotten(siren):
    httpx.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", headers=HEADERS, params={"recipient": "13002526500013"})  # @missing context object


def unlimited(siren):
    httpx.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=None)  # @no-timeout


def client(siren):
    with httpx.Client(base_url=API, headers=HEADERS, timeout=Timeout(10.0, read=5.0)) as http:
        http.get(f"/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE)  # @clean
        request = http.build_request("GET", f"/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE)
        http.send(request)  # @clean
        http.request("GET", url=f"/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE)  # @clean


def client_without_limit(siren):
    http = httpx.Client(base_url=API, headers=HEADERS, timeout=httpx.Timeout(None))  # @no-timeout
    return http.get(f"/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE)


async def asynchronous(siren):
    defaults = {"context": "Aides", "recipient": "13002526500013"}
    transport = httpx.AsyncHTTPTransport(retries=1)
    async with AsyncClient(base_url=f"{API}/v4", params=defaults, transport=transport) as http:
        http.headers["Authorization"] = HEADERS["Authorization"]
        await http.get(f"insee/sirene/unites_legales/{siren}", params={"object": "Instruction"})  # @clean
        async with http.stream("GET", f"insee/sirene/unites_legales/{siren}", params={"object": "x"}):  # @clean
            pass
