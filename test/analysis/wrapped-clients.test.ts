import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const URL = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/130025265';

/** Programs that hand a client, or a function that sends, to something that is not known, and send with what comes back. */
const wrapped: Readonly<Record<string, string>> = {
  'a.js': `import axios from 'axios';\nimport rateLimit from 'axios-rate-limit';\nconst api = rateLimit(axios.create({ baseURL: 'https://entreprise.api.gouv.fr' }), { maxRPS: 2 });\napi.get('/v3/insee/sirene/unites_legales/130025265');\n`,
  'b.ts': `import axios from 'axios';\nimport { setupCache } from 'axios-cache-interceptor';\nconst api = setupCache(axios);\napi.get('${URL}');\n`,
  'c.js': `const fetchCookie = require('fetch-cookie');\nconst lire = fetchCookie(fetch);\nlire('${URL}');\n`,
  'd.js': `import axios from 'axios';\nimport Bottleneck from 'bottleneck';\nconst limiteur = new Bottleneck();\nconst lire = limiteur.wrap(axios.get);\nlire('${URL}');\n`,
  'e.py': `import requests\nfrom outils import avec_cache\nsession = avec_cache(requests.Session())\nsession.get("${URL}")\n`,
  'f.php': `<?php\n$client = memoriser(new GuzzleHttp\\Client());\n$client->get('${URL}');\n`,
  'g.rb': `connexion = Disjoncteur.autour(Faraday.new)\nconnexion.get("${URL}")\n`,
};

describe('a client that was handed to something unknown', () => {
  for (const [file, text] of Object.entries(wrapped)) {
    it(`still sends, in a way that is not known, in ${file}`, async () => {
      const { calls, findings } = await analyseTexts({ [file]: text });
      assert.deepEqual(
        calls.map(({ endpoint, params, timeout }) => [endpoint, params.object, timeout.state]),
        [['/v3/insee/sirene/unites_legales/{siren}', 'unknown', 'unknown']],
      );
      assert.deepEqual(
        findings.filter(({ severity }) => severity !== 'information' && severity !== 'hint').map(({ rule }) => rule),
        ['deprecated-endpoint'],
      );
    });
  }

  it('keeps what the address itself says', async () => {
    const { findings } = await analyseTexts({
      'a.js': `import axios from 'axios';\nimport { cache } from 'cache';\nconst api = cache(axios);\napi.get('${URL}?token=' + jeton);\n`,
    });
    assert.ok(findings.some(({ rule }) => rule === 'token-in-url'));
  });
});

describe('a client that is received by the type of what makes it', () => {
  it('is as that makes it', async () => {
    const { calls } = await analyseTexts({
      'client.ts': `import axios from 'axios';\nexport const makeApi = () => axios.create({ baseURL: 'https://entreprise.api.gouv.fr' });\nexport type Api = ReturnType<typeof makeApi>;\n`,
      'unites.ts': `import type { Api } from './client';\nexport const lire = (api: Api) => api.get('/v3/insee/sirene/unites_legales/130025265');\n`,
    });
    assert.deepEqual(
      calls.map(({ params, timeout }) => [params.object, timeout.state]),
      [['absent', 'absent']],
    );
  });
});
