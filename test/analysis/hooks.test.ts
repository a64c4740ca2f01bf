import assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const BASE = 'https://entreprise.api.gouv.fr';
const PATH = '/v3/insee/sirene/unites_legales/130025265';

describe('hooks of a client', () => {
  const ky = (hook: string): string =>
    `import ky from 'ky';\nconst api = ky.create({ prefix: '${BASE}', hooks: { beforeRequest: [${hook}] } });\nconst autre = api.extend({ hooks: { beforeRequest: [(r) => { r.headers.set('X-A', '1'); }] } });\nautre.get('${PATH}', { searchParams: { context: 'Aides', recipient: '13002526500013' } });\n`;

  it('leave the query as it is where they touch headers alone', async () => {
    const { params, token } = await onlyCall({
      'a.ts': ky('(request) => { request.headers.set("Authorization", `Bearer ${process.env.JETON}`); }'),
    });
    assert.deepEqual([params.object, token.location, token.source], ['absent', 'header', 'env']);
  });

  it('leave it unknown where they touch the address, answer, or cannot be read', async () => {
    for (const hook of [
      '(request) => { const url = new URL(request.url); url.searchParams.set("object", "D"); return new Request(url, request); }',
      '(request) => autre(request)',
      'venu.dAilleurs()',
    ])
      assert.equal((await onlyCall({ 'a.ts': ky(hook) })).params.object, 'unknown', hook);
  });

  const auth = (body: string): string =>
    `import requests\n\nclass Jeton(requests.auth.AuthBase):\n    def __call__(self, r):\n${body}\n        return r\n\nsession = requests.Session()\nsession.auth = Jeton()\nsession.get("${BASE}${PATH}", params={"context": "Aides"}, timeout=5)\n`;

  it('are objects that can be called, too', async () => {
    const header = await onlyCall({ 'a.py': auth('        r.headers["Authorization"] = "Bearer " + JETON') });
    assert.deepEqual([header.params.object, header.token.location], ['absent', 'header']);
    const query = await onlyCall({ 'a.py': auth('        r.prepare_url(r.url, {"object": "Dossier"})') });
    assert.equal(query.params.object, 'unknown');
  });
});

describe('a step that is not known', () => {
  it('gives the request that is being built back', async () => {
    const { params, timeout } = await onlyCall({
      'a.js': `const superagent = require('superagent');\nsuperagent.get('${BASE}${PATH}').inconnu(pem).query({ context: 'Aides' }).timeout(5000);\n`,
    });
    assert.deepEqual([params.context, params.object, timeout.ms], ['present', 'unknown', 5000]);
  });
});

describe('a class that is a session', () => {
  const session = (base: string, body: string, use: string): string =>
    `import ${base.split('.', 1)[0]}\n\nclass Seance(${base}):\n${body}\n\nseance = Seance()\n${use}\n`;
  const get = `seance.get("${BASE}${PATH}", params={"recipient": "13002526500013"})`;

  it('keeps what its constructor gives it', async () => {
    const { params, token } = await onlyCall({
      'a.py': session(
        'requests.Session',
        `    def __init__(self):\n        super().__init__()\n        self.params = {"context": "Aides", "object": "D"}\n        self.headers.update({"Authorization": "Bearer x"})`,
        get,
      ),
    });
    assert.deepEqual(
      [params.context, params.recipient, params.object, token.location],
      ['present', 'present', 'present', 'header'],
    );
  });

  for (const [base, method] of [
    ['requests.Session', 'request'],
    ['httpx.Client', 'request'],
    ['aiohttp.ClientSession', '_request'],
  ] as const) {
    it(`sends through its own ${method} (${base})`, async () => {
      const { params, timeout } = await onlyCall({
        'a.py': session(
          base,
          `    def ${method}(self, method, url, **kwargs):\n        kwargs.setdefault("timeout", 7)\n        kwargs["params"] = {**kwargs.get("params", {}), "object": "D"}\n        return super().${method}(method, url, **kwargs)`,
          get,
        ),
      });
      assert.deepEqual([params.recipient, params.object, timeout.ms], ['present', 'present', 7000]);
    });
  }

  it('sends through a method with another default', async () => {
    const { timeout } = await onlyCall({
      'a.py': session(
        'requests.Session',
        `    def get(self, url, timeout=4, **kwargs):\n        return super().get(url, timeout=timeout, **kwargs)`,
        get,
      ),
    });
    assert.equal(timeout.ms, 4000);
  });
});
