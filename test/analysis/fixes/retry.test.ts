import { checkPairs } from './pairs';

const PARAMS = "{ context: 'Aides', recipient: '13002526500013', object: 'Dossier 2026-0042' }";
const PAUSE = `def pause_before_retry(error):
    """Seconds to wait before the call may pass; None where it will not."""
    response = getattr(error, "response", None)
    if response is None:
        return 1
    if response.status_code not in (429, 502, 503, 504):
        return None
    try:
        seconds = int(response.headers.get("Retry-After") or response.json()["errors"][0]["meta"]["retry_in"])
    except (ValueError, LookupError, TypeError):
        seconds = 1
    return seconds if seconds <= 60 else None
`;
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

${PAUSE}

@retry(stop=stop_after_attempt(5), retry=retry_if_exception(lambda error: pause_before_retry(error) is not None), wait=lambda state: pause_before_retry(state.outcome.exception()))
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

${PAUSE}

@backoff.on_exception(backoff.runtime, requests.RequestException, max_tries=5, value=pause_before_retry, giveup=lambda error: pause_before_retry(error) is None, jitter=None)
def get(siren):
    answer = requests.get(f"${UNIT}/{siren}", params=params, timeout=5)
    answer.raise_for_status()
`,
      safe: false,
    },
  ]);
  checkPairs('ts', [
    {
      about: 'tell refusals apart for what repeats whatever is raised, in the types of the file',
      rule: 'blind-retry',
      before: `
import axios from 'axios';
import pRetry, { type Options } from 'p-retry';
const options: Options = { retries: 2 };
export const get = () => pRetry(() => axios.get('${UNIT}/418166096', { params: ${PARAMS}, timeout: 5000 }), options);
`,
      after: `
import axios from 'axios';
import pRetry, { type Options, AbortError } from 'p-retry';
const options: Options = { retries: 2 };
export const get = () => pRetry(unlessRefused(() => axios.get('${UNIT}/418166096', { params: ${PARAMS}, timeout: 5000 })), options);

/** Repeats what may pass by itself, after as long as the service says. */
function unlessRefused<A extends unknown[], T>(run: (...args: A) => Promise<T>) {
  return async (...args: A): Promise<T> => {
    try {
      return await run(...args);
    } catch (error: any) {
      const { response } = error;
      const status = response?.status ?? response?.statusCode;
      const { meta } = (response?.data ?? response?.body)?.errors?.[0] ?? {};
      const asked = response?.headers?.get?.('retry-after') ?? response?.headers?.['retry-after'] ?? meta?.retry_in;
      const seconds = Number(asked ?? 1);
      const mayPass = status === undefined || [429, 502, 503, 504].includes(status);
      if (!mayPass || seconds > 60) throw new AbortError(error);
      await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
      throw error;
    }
  };
}
`,
      titles: ['No longer repeat refusals'],
      safe: false,
    },
  ]);
  checkPairs('cjs', [
    {
      about: 'mark an error as async-retry reads it',
      rule: 'blind-retry',
      before: `
const retry = require('async-retry');
const fetchCompany = async (siren) => {
  const response = await fetch(\`${UNIT}/\${siren}?context=Aides&recipient=13002526500013&object=Dossier\`, { signal: AbortSignal.timeout(5000) });
  if (!response.ok) throw new Error('refused');
  return response.json();
};
exports.get = (siren) => retry(() => fetchCompany(siren), { retries: 2 });
`,
      // The error says nothing of the answer.
      after: null,
    },
  ]);
  checkPairs('php', [
    {
      about: 'leave 429 alone where somebody else decides how long to wait',
      rule: 'blind-retry',
      before: `
<?php
use GuzzleHttp\\Client;
use GuzzleHttp\\HandlerStack;
use GuzzleHttp\\Middleware;
$pile = HandlerStack::create();
$pile->push(Middleware::retry(fn (int $essai) => $essai < 3 || $encore, $pause));
$client = new Client(['handler' => $pile, 'timeout' => 5]);
$client->get("${UNIT}/418166096", ['query' => $parametres]);
`,
      after: `
<?php
use GuzzleHttp\\Client;
use GuzzleHttp\\HandlerStack;
use GuzzleHttp\\Middleware;
$pile = HandlerStack::create();
$pile->push(Middleware::retry(fn (int $essai, $request, $response = null) => ($essai < 3 || $encore) && (!$response || in_array($response->getStatusCode(), [502, 503, 504], true)), $pause));
$client = new Client(['handler' => $pile, 'timeout' => 5]);
$client->get("${UNIT}/418166096", ['query' => $parametres]);
`,
      safe: false,
    },
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
Http::timeout(5)->retry(5, fn (int $attempt, \\Throwable $error) => 1000 * min(60, max(1, (int) (($error->response ?? null)?->header('Retry-After') ?: ($error->response ?? null)?->json('errors.0.meta.retry_in')))), fn (\\Throwable $error) => in_array(($error->response ?? null)?->status(), [null, 429, 502, 503, 504], true))->get("${UNIT}/418166096", $parametres);
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
