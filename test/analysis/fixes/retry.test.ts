import { checkPairs } from './pairs';

const PARAMS = "{ context: 'Aides', recipient: '13002526500013', object: 'Dossier 2026-0042' }";
const UNIT = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales';

describe('fixes of retries', () => {
  checkPairs('mjs', [
    {
      about: 'take out a condition that is always true',
      rule: 'blind-retry',
      before: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3, retryCondition: () => true });
axios.get('${UNIT}/418166096', { params: ${PARAMS}, timeout: 5000 });
`,
      after: `
import axios from 'axios';
import axiosRetry from 'axios-retry';
axiosRetry(axios, { retries: 3 });
axios.get('${UNIT}/418166096', { params: ${PARAMS}, timeout: 5000 });
`,
      safe: true,
    },
    {
      about: 'leave 429 alone where the library cannot wait',
      rule: 'blind-retry',
      before: `
import request from 'superagent';
request.get('${UNIT}/418166096').query(${PARAMS}).timeout(5000).retry(3);
`,
      after: `
import request from 'superagent';
request.get('${UNIT}/418166096').query(${PARAMS}).timeout(5000).retry(3, (_error, response) => (response?.status === 429 ? false : undefined));
`,
      titles: ['No longer repeat 429'],
      safe: false,
    },
  ]);
  checkPairs('rb', [
    {
      about: 'take out a condition that is always true, and not what stands beside it',
      rule: 'blind-retry',
      before: `
require 'faraday'
connexion = Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5 }) do |f|
  f.request :retry, max: 3, retry_if: ->(_env, _error) { true }
end
connexion.get('/v4/insee/sirene/unites_legales/418166096', parametres)
`,
      after: `
require 'faraday'
connexion = Faraday.new(url: 'https://entreprise.api.gouv.fr', request: { timeout: 5 }) do |f|
  f.request :retry, max: 3
end
connexion.get('/v4/insee/sirene/unites_legales/418166096', parametres)
`,
      safe: true,
    },
  ]);
  checkPairs('py', [
    {
      about: 'let the library wait as long as the service says',
      rule: 'blind-retry',
      before: `
import requests
from urllib3.util.retry import Retry
session = requests.Session()
session.mount("https://", requests.adapters.HTTPAdapter(max_retries=Retry(total=3, status_forcelist=[429], respect_retry_after_header=False)))
session.get("${UNIT}/418166096", params=params, timeout=5)
`,
      after: `
import requests
from urllib3.util.retry import Retry
session = requests.Session()
session.mount("https://", requests.adapters.HTTPAdapter(max_retries=Retry(total=3, status_forcelist=[429])))
session.get("${UNIT}/418166096", params=params, timeout=5)
`,
      titles: ['Wait as long as Retry-After says'],
      safe: true,
    },
    {
      about: 'tell what may pass from refusals, and wait for it',
      rule: 'blind-retry',
      before: `
import requests
from tenacity import retry, stop_after_attempt

@retry(stop=stop_after_attempt(5))
def get(siren):
    answer = requests.get(f"${UNIT}/{siren}", params=params, timeout=5)
    answer.raise_for_status()
`,
      after: `
from tenacity import retry_if_exception
import requests
from tenacity import retry, stop_after_attempt

def retry_after(state):
    response = getattr(state.outcome.exception(), "response", None)
    return 1 if response is None else int(response.headers.get("Retry-After", 1))


@retry(stop=stop_after_attempt(5), retry=retry_if_exception(lambda error: getattr(getattr(error, "response", None), "status_code", 429) in (429, 502, 503, 504)), wait=retry_after)
def get(siren):
    answer = requests.get(f"${UNIT}/{siren}", params=params, timeout=5)
    answer.raise_for_status()
`,
      titles: ['No longer repeat refusals'],
      safe: false,
    },
    {
      about: 'give up where refusals are raised',
      rule: 'blind-retry',
      before: `
import backoff
import requests

@backoff.on_exception(backoff.expo, requests.RequestException, max_tries=5)
def get(siren):
    answer = requests.get(f"${UNIT}/{siren}", params=params, timeout=5)
    answer.raise_for_status()
`,
      after: `
import backoff
import requests

@backoff.on_exception(backoff.expo, requests.RequestException, max_tries=5, giveup=lambda error: getattr(getattr(error, "response", None), "status_code", 429) not in (429, 502, 503, 504))
def get(siren):
    answer = requests.get(f"${UNIT}/{siren}", params=params, timeout=5)
    answer.raise_for_status()
`,
      safe: false,
    },
  ]);
  checkPairs('php', [
    {
      about: 'write the pause and the condition that the library has none of',
      rule: 'blind-retry',
      before: `
<?php
use Illuminate\\Support\\Facades\\Http;
Http::timeout(5)->retry(5, 100)->get("${UNIT}/418166096", $parametres);
`,
      after: `
<?php
use Illuminate\\Support\\Facades\\Http;
Http::timeout(5)->retry(5, fn (int $attempt, \\Throwable $error) => 1000 * max(1, (int) ($error->response ?? null)?->header('Retry-After')), fn (\\Throwable $error) => in_array(($error->response ?? null)?->status(), [null, 429, 502, 503, 504], true))->get("${UNIT}/418166096", $parametres);
`,
      safe: false,
    },
  ]);
});

describe('fixes of addresses', () => {
  checkPairs('py', [
    {
      about: 'lead to the environment that has the endpoint',
      rule: 'staging-only-endpoint',
      before: `
import requests
requests.get(f"https://entreprise.api.gouv.fr/v3/ministere_interieur/siaf/associations/{rna}", params=params, timeout=5)
`,
      after: `
import requests
requests.get(f"https://staging.entreprise.api.gouv.fr/v3/ministere_interieur/siaf/associations/{rna}", params=params, timeout=5)
`,
      safe: false,
    },
    {
      about: 'leave a host that stands apart from the path',
      rule: 'staging-only-endpoint',
      before: `
import requests
BASE = "https://entreprise.api.gouv.fr"
requests.get(f"{BASE}/v3/ministere_interieur/siaf/associations/{rna}", params=params, timeout=5)
`,
      after: null,
    },
    {
      about: 'lead from a host that is gone to that of the service',
      rule: 'retired-endpoint',
      before: `
import requests
requests.get(f"https://api.apientreprise.fr/v4/insee/sirene/unites_legales/{siren}", params=params, timeout=5)
`,
      after: `
import requests
requests.get(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", params=params, timeout=5)
`,
      titles: ['Use entreprise.api.gouv.fr'],
      safe: false,
    },
    {
      about: 'encode what an ampersand cuts',
      rule: 'unencoded-query',
      before: `
import requests
requests.get(f"${UNIT}/{siren}?context=Aides&object=Aides R&D&recipient=13002526500013", timeout=5)
`,
      after: `
import requests
requests.get(f"${UNIT}/{siren}?context=Aides&object=Aides%20R%26D&recipient=13002526500013", timeout=5)
`,
      safe: true,
    },
    {
      about: 'encode what the library refuses',
      rule: 'unencoded-query',
      before: `
from urllib.request import urlopen
urlopen("${UNIT}/418166096?context=Marché été&object=D&recipient=13002526500013", timeout=5)
`,
      after: `
from urllib.request import urlopen
urlopen("${UNIT}/418166096?context=March%C3%A9%20%C3%A9t%C3%A9&object=D&recipient=13002526500013", timeout=5)
`,
      safe: true,
    },
  ]);
});
