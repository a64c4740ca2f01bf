import os
from functools import lru_cache, partial

import requests
import urllib3
import requests_cache
from cachecontrol import CacheControl
from requests.adapters import HTTPAdapter, Retry
from requests_ratelimiter import LimiterSession
from requests_toolbelt.sessions import BaseUrlSession

API = "https://entreprise.api.gouv.fr"
COMPLETE = {"context": "Aides", "recipient": "13002526500013", "object": "Instruction"}
INCOMPLETE = {"context": "Aides", "recipient": "13002526500013"}
HEADERS = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}


def functions(siren):
    requests.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=5)  # @clean
    requests.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", COMPLETE, headers=HEADERS, timeout=(2, 5))  # @clean
    requests.request("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=5)  # @clean
    requests.request(method="get", url=f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=5)  # @clean
    requests.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=list(COMPLETE.items()), headers=HEADERS, timeout=5)  # @clean
    requests.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", headers=HEADERS, timeout=5, params={"context": "Aides", "recipient": "13002526500013"})  # @missing object


def without_timeout(siren):
    options = {"params": COMPLETE, "headers": HEADERS}
    requests.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", **options)  # @no-timeout


def without_timeout_on_purpose(siren):
    requests.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=None)  # @no-timeout


def keywords(siren):
    options = {"headers": HEADERS, "timeout": 5}
    requests.head(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, **options)  # @clean
    requests.options(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, **options)  # @clean


def session_defaults(siren):
    session = requests.Session()
    session.headers.update(HEADERS)
    session.params = {"context": "Aides", "recipient": "13002526500013"}
    session.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params={"object": "Instruction"}, timeout=5)  # @clean
    session.request("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", {"object": "Instruction"}, timeout=5)  # @clean


def session_attribute_is_no_timeout(siren):
    session = requests.session()  # @no-timeout
    session.timeout = 5
    session.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS)


def mounted(siren):
    with requests.Session() as session:  # @no-timeout
        session.mount("https://", HTTPAdapter(max_retries=Retry(total=2, backoff_factor=1)))
        session.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS)


class TimeoutAdapter(HTTPAdapter):
    def __init__(self, *args, timeout=5, **kwargs):
        self.timeout = timeout
        super().__init__(*args, **kwargs)

    def send(self, request, timeout=None, **kwargs):
        return super().send(request, timeout=timeout or self.timeout, **kwargs)


def mounted_with_timeout(siren):
    session = requests.Session()
    session.mount("https://", TimeoutAdapter(timeout=5))
    session.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS)  # @clean


def patched(siren):
    session = requests.Session()
    session.request = partial(session.request, timeout=5)
    session.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS)  # @clean


def prepared(siren):
    request = requests.Request("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", headers=HEADERS, params=COMPLETE)
    requests.Session().send(request.prepare(), timeout=5)  # @clean


def prepared_by_session(siren):
    session = requests.Session()
    request = requests.Request("GET", f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE)
    session.send(session.prepare_request(request), timeout=5)  # @clean


def based(siren):
    session = BaseUrlSession(base_url=API + "/v4/insee/")
    session.get(f"sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=5)  # @clean


@lru_cache
def cached():
    return requests_cache.CachedSession("api-entreprise", backend="sqlite", timeout=30, expire_after=3600)


def through_caches(siren):
    cached().get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=5)  # @clean
    CacheControl(requests.Session()).get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=5)  # @clean
    LimiterSession(per_second=5).get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=5)  # @clean


def with_limits_of_urllib3(siren):
    limits = urllib3.Timeout(connect=2, read=5)
    requests.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=limits)  # @clean
    requests.get(f"{API}/v4/insee/sirene/unites_legales/{siren}", params=COMPLETE, headers=HEADERS, timeout=urllib3.Timeout(connect=2))  # @no-timeout
