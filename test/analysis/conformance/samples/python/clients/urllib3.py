import os

import urllib3
from urllib3 import PoolManager, Retry, Timeout

API = "https://entreprise.api.gouv.fr"
COMPLETE = {"context": "Aides", "recipient": "13002526500013", "object": "Instruction"}
HEADERS = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}


def per_call(siren):
    http = urllib3.PoolManager()
    http.request("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", fields=COMPLETE, headers=HEADERS, timeout=5)  # @clean
    http.request("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", fields=COMPLETE, headers=HEADERS, timeout=Timeout(5))  # @clean
    http.request_encode_url("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", COMPLETE, HEADERS, timeout=5.0)  # @clean


def per_pool(siren):
    http = PoolManager(5, HEADERS, timeout=Timeout(connect=2.0, read=5.0), retries=Retry(2))
    return http.request("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", fields=COMPLETE)  # @clean


def forgotten(siren):
    http = urllib3.PoolManager(timeout=urllib3.util.Timeout(total=5), headers=HEADERS)
    return http.request("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", fields={"context": "Aides"})  # @missing recipient object


def unlimited(siren):
    http = urllib3.PoolManager(headers=HEADERS)  # @no-timeout
    return http.request("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", fields=COMPLETE)


def only_connecting(siren):
    http = urllib3.PoolManager(timeout=urllib3.Timeout(connect=5), headers=HEADERS)  # @no-timeout
    return http.request("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", fields=COMPLETE)


def one_host(siren):
    pool = urllib3.HTTPSConnectionPool("entreprise.api.gouv.fr", timeout=5, headers=HEADERS)
    return pool.request("GET", f"/v4/insee/sirene/unites_legales/{siren}", fields=COMPLETE)  # @clean


def one_host_of_url(siren):
    pool = urllib3.connection_from_url("https://entreprise.api.gouv.fr", timeout=5, headers=HEADERS)
    return pool.request("GET", f"/v4/insee/sirene/unites_legales/{siren}", fields=COMPLETE)  # @clean
