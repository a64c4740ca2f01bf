import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const BASE = 'https://entreprise.api.gouv.fr';
const PATH = '/v3/infogreffe/rcs/unites_legales/130025265/mandataires_sociaux';

/** By language: a class whose constructor has another method make the client, and whose call lacks an object and a limit. */
const built: Readonly<Record<string, string>> = {
  'a.php': `<?php\nclass Mandataires {\n  private GuzzleHttp\\Client $client;\n  public function __construct(string $jeton) { $this->preparer($jeton); }\n  private function preparer(string $jeton): void { $this->client = new GuzzleHttp\\Client(['base_uri' => '${BASE}', 'headers' => ['Authorization' => "Bearer $jeton"]]); }\n  public function lire() { return $this->client->get('${PATH}', ['query' => ['context' => 'A', 'recipient' => '13002526500013']]); }\n}\n`,
  'a.py': `import requests\n\nclass Mandataires:\n    def __init__(self):\n        self._preparer()\n\n    def _preparer(self):\n        self.session = requests.Session()\n        self.session.params = {"context": "A", "recipient": "13002526500013"}\n\n    def lire(self):\n        return self.session.get("${BASE}${PATH}")\n`,
  'a.rb': `class Mandataires\n  def initialize\n    preparer\n  end\n\n  def preparer\n    @connexion = HTTP.headers("A" => "1")\n  end\n\n  def lire\n    @connexion.get("${BASE}${PATH}", params: { context: "A", recipient: "13002526500013" })\n  end\nend\n`,
  'a.ts': `import axios, { AxiosInstance } from 'axios';\nclass Mandataires {\n  private client: AxiosInstance;\n  constructor() { this.preparer(); }\n  private preparer() { this.client = axios.create({ baseURL: '${BASE}', params: { context: 'A', recipient: '13002526500013' } }); }\n  lire() { return this.client.get('${PATH}'); }\n}\n`,
};

describe('a client that a method of the constructor makes', () => {
  for (const [file, text] of Object.entries(built)) {
    it(`is known in ${file}`, async () => {
      const { calls } = await analyseTexts({ [file]: text });
      assert.deepEqual(
        calls.map(({ params, timeout }) => [params.context, params.object, timeout.state]),
        [['present', 'absent', 'absent']],
      );
    });
  }

  it('is not where another method may make it anew', async () => {
    const text = (built['a.ts'] ?? '').replace('lire() {', 'changer() { this.preparer(); }\n  lire() {');
    const { calls } = await analyseTexts({ 'a.ts': text });
    assert.deepEqual(
      calls.map(({ params }) => params.object),
      ['unknown'],
    );
  });
});

describe('a function that is handed to a framework', () => {
  const sender = `import axios from 'axios';\nexport const lire = serveur(async (adresse, options) => axios.get(adresse, { timeout: 5000, ...options }));\n`;
  const caller = (args: string): string =>
    `import { lire } from './lire';\nexport const certificat = (siret) => lire(${args});\n`;
  const address = `\`${BASE}/v3/qualibat/etablissements/\${siret}/certification_batiment\``;

  it('sends for those who call what comes back, in a way that is not known', async () => {
    const { calls, findings } = await analyseTexts({
      'lire.js': sender,
      'appel.js': caller(`${address}, { params: { context: 'A' } }`),
    });
    assert.deepEqual(
      calls.map(({ endpoint, params, timeout }) => [endpoint, params.context, params.object, timeout.state]),
      [['/v3/qualibat/etablissements/{siret}/certification_batiment', 'present', 'unknown', 'set']],
    );
    assert.ok(!findings.some(({ rule }) => rule === 'missing-traceability'));
  });

  it('is not called with less than it takes', async () => {
    const { findings } = await analyseTexts({
      'a.js': `const arreter = suivre((params) => fetch(\`${BASE}${PATH}?\${new URLSearchParams(params)}\`, { signal: AbortSignal.timeout(5000) }));\narreter();\n`,
    });
    assert.deepEqual(findings, []);
  });
});

describe('a client that is made in another module', () => {
  it('runs in a browser where what it is made of is for browsers', async () => {
    const { findings } = await analyseTexts({
      'src/http.ts': `import axios from 'axios';\nexport const http = axios.create({ baseURL: '${BASE}', timeout: 5000, headers: { Authorization: \`Bearer \${import.meta.env.VITE_JETON}\` } });\n`,
      'src/siege.ts': `import { http } from './http';\nexport const lire = (siren) => http.get(\`/v4/insee/sirene/unites_legales/\${siren}/siege_social\`, { params: { context: 'A', recipient: '13002526500013', object: 'D' } });\n`,
    });
    assert.deepEqual(
      findings.map(({ rule }) => rule).filter((rule) => rule === 'client-side-call'),
      ['client-side-call'],
    );
  });
});

describe('a path of version 2 that the catalogue never held', () => {
  it('is gone like the others', async () => {
    const { findings } = await analyseTexts({
      'a.php': `<?php\nHttp::timeout(5)->get("${BASE}/v2/entreprises_legacy/{$siren}", ['context' => 'A']);\n`,
    });
    assert.ok(
      findings.some(({ rule }) => rule === 'retired-endpoint'),
      JSON.stringify(findings),
    );
  });
});
