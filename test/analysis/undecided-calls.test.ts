import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const UNIT = '/v3/insee/sirene/unites_legales/';

/** By language: calls whose address or client is not at hand, and the endpoints that are named all the same. */
const undecided: Readonly<Record<string, readonly [text: string, endpoints: readonly (string | null)[]]>> = {
  'address.ts': [
    'export const lire = (chemin: string) => fetch(`https://entreprise.api.gouv.fr/v2/${chemin}`);\n',
    [null],
  ],
  'given.ts': [
    `export class A {
  constructor(private http: ClientMaison) {}
  unite(siren: string) { return this.http.get(\`${UNIT}\${siren}\`, { params: { context: 'a' } }); }
}
`,
    ['/v3/insee/sirene/unites_legales/{siren}'],
  ],
  'given-path.ts': [
    `export const unite = (http: ClientMaison) => http.get('${UNIT}552100554', { params: { context: 'a' } });\n`,
    ['/v3/insee/sirene/unites_legales/{siren}'],
  ],
  'given-address.js': [
    `export const unite = (client) => client.get('https://entreprise.api.gouv.fr${UNIT}552100554');\n`,
    ['/v3/insee/sirene/unites_legales/{siren}'],
  ],
  'given-address.py': [
    `class A:\n    def __init__(self, client):\n        self.client = client\n\n    def unite(self):\n        return self.client.get("https://entreprise.api.gouv.fr${UNIT}552100554")\n`,
    ['/v3/insee/sirene/unites_legales/{siren}'],
  ],
  'given.py': [
    `class A:\n    def __init__(self, client):\n        self.client = client\n\n    def unite(self, siren):\n        return self.client.get(f"${UNIT}{siren}")\n`,
    ['/v3/insee/sirene/unites_legales/{siren}'],
  ],
  'given.php': [
    `<?php\nclass A { public function __construct(private ClientMaison $client) {} public function unite($siren) { return $this->client->get("${UNIT}$siren"); } }\n`,
    ['/v3/insee/sirene/unites_legales/{siren}'],
  ],
  'given.rb': [
    `class A\n  def initialize(client) = @client = client\n  def unite(siren) = @client.get("${UNIT}#{siren}")\nend\n`,
    ['/v3/insee/sirene/unites_legales/{siren}'],
  ],
  'library.py': [
    'from api_entreprise import Client\n\nclient = Client(token="x")\n\ndef unite(siren):\n    return client.unite_legale(siren)\n',
    [null],
  ],
  'library.ts': [
    `import { createClient } from '@mairie/api-entreprise-client';\nconst api = createClient();\nexport const unite = (siren: string) => api.unites.lire(siren);\n`,
    [null],
  ],
};

describe('silence on the undecidable', () => {
  for (const [path, [text, endpoints]] of Object.entries(undecided)) {
    it(`are listed with their reason, in ${path}`, async () => {
      const { calls } = await analyseTexts({ [path]: text });
      assert.deepEqual(
        calls.map(({ endpoint }) => endpoint),
        endpoints,
      );
      assert.ok(calls.every(({ why }) => why.length > 0));
    });
  }

  it('say nothing more, where they are of a library that is not known', async () => {
    const [text] = undecided['library.ts'] ?? [''];
    const { findings } = await analyseTexts({ 'page.ts': `document.title = '';\n${text}`, 'package.json': '{}' });
    assert.deepEqual(findings, []);
  });

  it('are none where the address is nothing', async () => {
    const { calls } = await analyseTexts({
      'a.js': `// api_entreprise\nconst adresse = null;\nexport const lire = () => fetch(adresse);\n`,
    });
    assert.deepEqual(calls, []);
  });

  it('are none where a path is told to what answers requests', async () => {
    const { calls } = await analyseTexts({
      'routes.js': `module.exports = (app, router) => {
  app.get('${UNIT}:siren', (req, res) => res.json({}));
  router.get('${UNIT}:siren', handler);
};
`,
    });
    assert.deepEqual(calls, []);
  });
});
