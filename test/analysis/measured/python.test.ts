import assert from 'node:assert/strict';
import { analyseTexts } from '../memory-files';
import { said, saidOf, written } from './said';

const ALL = '{"context": "Aides", "recipient": siret, "object": "Instruction"}';

/** What the libraries did when these were run, by what is tried. */
const cases: Readonly<Record<string, { readonly lines: readonly string[]; readonly says: readonly string[] }>> = {
  'functools.partial around a function that sends': {
    lines: [
      'import functools, requests',
      'lire = functools.partial(requests.get, timeout=5)',
      `lire("{U}", params=${ALL})`,
    ],
    says: ['PPP set 5000'],
  },
  'functools.partial around a method of a session': {
    lines: [
      'from functools import partial',
      'import requests',
      'session = requests.Session()',
      'lire = partial(session.get, params={"context": "Aides"})',
      'lire("{U}")',
    ],
    says: ['P-- absent'],
  },
  'a method of a session replaced by a partial of itself': {
    lines: [
      'from functools import partial',
      'import requests',
      'session = requests.Session()',
      'session.request = partial(session.request, timeout=5)',
      `session.get("{U}", params=${ALL})`,
    ],
    says: ['PPP set 5000'],
  },
  'a function of the module replaced by a partial of itself': {
    lines: [
      'import functools, requests',
      'requests.get = functools.partial(requests.get, timeout=5)',
      `requests.get("{U}", params=${ALL})`,
    ],
    says: ['PPP set 5000'],
  },
  'a function of the module replaced by one of one’s own': {
    lines: [
      'import requests',
      'original = requests.get',
      'def bornee(url, **options):',
      '    options.setdefault("timeout", 5)',
      '    return original(url, **options)',
      'requests.get = bornee',
      `requests.get("{U}", params=${ALL})`,
      `requests.get("{U}", params=${ALL}, timeout=9)`,
    ],
    says: ['PPP set 5000', 'PPP set 9000'],
  },
  'a limit of a green thread': {
    lines: ['import eventlet, requests', 'with eventlet.Timeout(5):', `    requests.get("{U}", params=${ALL})`],
    says: ['PPP set 5000'],
  },
  'yarl adds to the query with %, and replaces it with with_query': {
    lines: [
      'import aiohttp, yarl',
      'async def lire(session: aiohttp.ClientSession):',
      `    await session.get(yarl.URL("{U}?context=Aides") % {"recipient": siret, "object": "Instruction"})`,
      `    await session.get(yarl.URL("{U}?{CR}").with_query(object="Instruction"))`,
      `    await session.get(yarl.URL("{U}?{CR}").update_query({"object": "Instruction"}))`,
      `    await session.get(yarl.URL("https://entreprise.api.gouv.fr") / "v4/insee/sirene/unites_legales/552100554" % ${ALL})`,
    ],
    says: ['PPP unknown unknown', '--P unknown unknown', 'PPP unknown unknown', 'PPP unknown unknown'],
  },
  'httpx.URL with parameters, which replace those of its text': {
    lines: [
      'import httpx',
      `httpx.get(httpx.URL("{U}", params=${ALL}))`,
      'httpx.get(httpx.URL("{U}?{CR}", params={"object": "Instruction"}))',
      'httpx.get(httpx.URL("{U}?{CR}").copy_merge_params({"object": "Instruction"}))',
    ],
    says: ['PPP default 5000', '--P default 5000', 'PPP default 5000'],
  },
  'urlencode of frameworks, and the word None': {
    lines: [
      'import urllib.request',
      'from django.utils.http import urlencode',
      'from six.moves.urllib.parse import urlencode as encoder',
      'urllib.request.urlopen("{U}?" + urlencode({"context": "Aides"}), timeout=5)',
      'urllib.request.urlopen("{U}?" + encoder({"context": "Aides", "object": None}), timeout=5)',
    ],
    says: ['P-- set 5000', 'P-P set 5000'],
  },
  'a variable that is blank when it is not set': {
    lines: [
      'import os, requests',
      'params = {"context": os.environ.get("C", ""), "recipient": os.getenv("R") or "", "object": os.environ.get("O")}',
      'requests.get("{U}", params=params, timeout=5)',
    ],
    says: ['??P set 5000'],
  },
  'what a request was prepared without is not added': {
    lines: [
      'import requests',
      'session = requests.Session()',
      'session.params = {"context": "Aides"}',
      'session.headers["Authorization"] = f"Bearer {jeton}"',
      'session.send(requests.Request("GET", "{U}", params={"object": "Instruction"}).prepare(), timeout=5)',
      'session.send(session.prepare_request(requests.Request("GET", "{U}", params={"object": "x"})), timeout=5)',
    ],
    says: ['--P set 5000', 'P-P set 5000 header'],
  },
  'the same of httpx, and a limit on all but the read': {
    lines: [
      'import httpx',
      'client = httpx.Client(params={"context": "Aides"}, headers={"Authorization": f"Bearer {jeton}"}, timeout=httpx.Timeout(5.0, read=None))',
      'client.send(httpx.Request("GET", "{U}", params={"object": "Instruction"}))',
      'client.send(client.build_request("GET", "{U}", params={"object": "Instruction"}))',
      'httpx.get("{U}", timeout=httpx.Timeout(5.0, connect=2))',
    ],
    says: ['--P absent', 'P-P absent header', '--- set 5000'],
  },
  'a limit of all sockets, which requests and httpx do not look at': {
    lines: [
      'import http.client, httpx, requests, socket, urllib.request, urllib3',
      'socket.setdefaulttimeout(5)',
      'def lire():',
      '    urllib.request.urlopen("{U}?{CRO}")',
      '    urllib.request.urlopen("{U}?{CRO}", timeout=None)',
      '    urllib3.PoolManager().request("GET", "{U}?{CRO}")',
      '    requests.get("{U}?{CRO}")',
      '    httpx.get("{U}?{CRO}", timeout=None)',
    ],
    says: ['PPP set 5000', 'PPP absent', 'PPP set 5000', 'PPP absent', 'PPP absent'],
  },
  'httpx: parameters of the call or the client replace the address’s query': {
    lines: [
      'import httpx',
      'httpx.get("{U}?{CR}", params={"object": "x"})',
      'httpx.Client(params={"context": "Aides"}).get("{U}?object=x")',
      'httpx.get("{U}?{CRO}", params={})',
      'httpx.get("{U}?{CRO}", params=None)',
      'httpx.Client(params={"context": "Aides"}).get("{U}", params={"object": "x"})',
    ],
    says: ['--P default 5000', 'P-- default 5000', '--- default 5000', 'PPP default 5000', 'P-P default 5000'],
  },
  'requests: a session’s parameters are merged with maps only': {
    lines: [
      'import requests',
      'session = requests.Session()',
      'session.params = {"context": "Aides"}',
      'session.get("{U}", params={"object": "x"}, timeout=5)',
      'session.get("{U}", params=[("object", "x")], timeout=5)',
      'session.get("{U}", params="object=x", timeout=5)',
      'session.get("{U}?object=x", timeout=5)',
      'session.get("{U}", params={"context": None}, timeout=5)',
      'session.params = [("context", "Aides")]',
      'session.get("{U}", timeout=5)',
    ],
    says: ['P-P set 5000', '--P set 5000', '--P set 5000', 'P-P set 5000', '--- set 5000', '--- set 5000'],
  },
  'urllib3: the query of the address breaks where fields follow': {
    lines: [
      'import urllib3',
      'urllib3.PoolManager().request("GET", "{U}", fields={"object": "x", "context": "Aides"})',
    ],
    says: ['P-P absent'],
  },
  'super().request handed on': {
    lines: [
      'import requests',
      'def envoyer(fonction, methode, url, **options):',
      '    options.setdefault("timeout", 5)',
      '    return fonction(methode, url, **options)',
      'class Session(requests.Session):',
      '    def request(self, method, url, *args, **kwargs):',
      '        return envoyer(super().request, method, url, *args, **kwargs)',
      'def get(url, **kwargs):',
      '    return Session().get(url, **kwargs)',
      `get("{U}", params=${ALL})`,
    ],
    says: ['PPP set 5000'],
  },
};

describe('calls in Python, as the libraries make them', () => {
  for (const [name, { lines, says }] of Object.entries(cases)) {
    it(name, async () => assert.deepEqual(await said('sample.py', ...lines), says));
  }

  const manifests: Readonly<Record<string, readonly [file: string, text: string, says: string]>> = {
    'an older one by number': [
      'requirements.txt',
      'requests==2.32.3\nhttpx[http2]==0.23.3  # pinned\n',
      'PPP default 5000',
    ],
    'an older one by a range': [
      'pyproject.toml',
      '[project]\ndependencies = ["httpx>=0.20,<0.28"]\n',
      'PPP default 5000',
    ],
    either: ['pyproject.toml', '[project]\ndependencies = ["httpx >= 0.23"]\n', '??P default 5000'],
    'a newer one': ['pyproject.toml', '[tool.poetry.dependencies]\nhttpx = "^0.28"\n', '--P default 5000'],
    'what is locked': ['poetry.lock', '[[package]]\nname = "httpx"\nversion = "0.27.2"\n', 'PPP default 5000'],
    'another package': ['requirements.txt', 'httpx-sse==0.4.0\n', '??P default 5000'],
  };
  for (const [name, [file, text, says]] of Object.entries(manifests)) {
    it(`reads the version of httpx that a manifest allows: ${name}`, async () => {
      const sample = written(['import httpx', 'httpx.get("{U}?{CR}", params={"object": "x"})']);
      assert.deepEqual(saidOf(await analyseTexts({ 'sample.py': sample, [file]: text })), [says]);
    });
  }
});
