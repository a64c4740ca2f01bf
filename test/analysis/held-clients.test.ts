import assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const UNIT = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/552032534';

/** By what holds it: a client, or a function that sends, and the call of what is held. */
const programs: Readonly<Record<string, readonly [file: string, client: string, code: string]>> = {
  'a field of an object': [
    'a.mjs',
    'got',
    `import got from 'got';\nclass A {\n  constructor() { this.http = got.extend({ searchParams: { context: 'Aides' } }); }\n  lire() { return this.http('${UNIT}'); }\n}\n`,
  ],
  'a static field': [
    'a.mjs',
    'ky',
    `import ky from 'ky';\nclass A {\n  static http = ky.create({ searchParams: { context: 'Aides' } });\n  static lire() { return A.http('${UNIT}'); }\n}\n`,
  ],
  'an entry of a map': [
    'a.mjs',
    'axios',
    `import axios from 'axios';\nconst outils = { http: axios.create({ params: { context: 'Aides' } }) };\noutils.http('${UNIT}');\n`,
  ],
  'a field that holds a library’s function': [
    'a.mjs',
    'fetch',
    `class A {\n  constructor(envoyeur = fetch) { this.envoie = fetch; }\n  lire() { return this.envoie('${UNIT}?context=Aides'); }\n}\n`,
  ],
  'a field of an object of Python': [
    'a.py',
    'requests',
    `import requests\nclass A:\n    def __init__(self):\n        self.get = requests.get\n    def lire(self):\n        return self.get("${UNIT}", params={"context": "Aides"})\n`,
  ],
};

describe('a client that is called by the name of what holds it', () => {
  for (const [name, [file, client, code]] of Object.entries(programs)) {
    it(`sends: ${name}`, async () => {
      const call = await onlyCall({ [file]: code });
      assert.equal(call.client, client);
      assert.equal(call.params.context, 'present');
    });
  }

  it('sends nothing where the name is that of a field that is read, or of a method', async () => {
    const ruby = `require 'faraday'\nclass A\n  attr_reader :http\n  def initialize = @http = Faraday.new\n  def lire = http.get('${UNIT}', { context: 'Aides' })\nend\n`;
    const php = `<?php\nclass A {\n  function __construct() { $this->http = new GuzzleHttp\\Client(); }\n  function lire() { return $this->http->get('${UNIT}', ['query' => ['context' => 'Aides']]); }\n}\n`;
    for (const [file, code] of Object.entries({ 'a.rb': ruby, 'a.php': php }))
      assert.equal((await onlyCall({ [file]: code })).params.context, 'present', file);
  });
});
