import assert from 'node:assert/strict';
import { analyseTexts } from './memory-files';

const CODE = `import os
import requests

def unite(siren):
    params = {"context": "Aides", "recipient": "13002526500013"}
    return requests.get(os.environ["URL_PASSERELLE"] + "/insee/sirene/unites_legales/" + siren, params=params, timeout=5)
`;

describe('hosts of the configuration', () => {
  it('name the settings that hold the address, whatever part of the path they hold too', async () => {
    const report = await analyseTexts({
      'api.py': CODE,
      '.api-entreprise.json': '{ "hosts": ["URL_PASSERELLE"] }',
    });
    assert.deepEqual(
      report.findings.map(({ rule, missing }) => [rule, missing]),
      [['missing-traceability', ['object']]],
    );
  });

  it('are needed where the path alone is not the catalogue’s', async () => {
    const report = await analyseTexts({ 'api.py': CODE });
    assert.deepEqual(report.findings, []);
  });
});

describe('hosts of the configuration whose value is in no file', () => {
  const path = '/v3/insee/sirene/unites_legales/';
  const reads: Readonly<Record<string, string>> = {
    'a member of a module that is not there': `import { config } from './absent';\nexport const f = (s) => fetch(\`\${config.service.url}${path}\${s}\`);\n`,
    'a setting that is looked up': `import config from 'config';\nexport const f = (s) => fetch(\`\${config.get('service.url')}${path}\${s}\`);\n`,
    'a service that was handed over': `export class A { constructor(config) { this.config = config; } f(s) { return fetch(\`\${this.config.get('service.url')}${path}\${s}\`); } }\n`,
  };
  for (const [name, text] of Object.entries(reads)) {
    it(`are known in ${name}`, async () => {
      const { calls } = await analyseTexts({ '.api-entreprise.json': '{ "hosts": ["service.url"] }', 'a.js': text });
      assert.deepEqual(
        calls.map(({ host }) => host),
        ['production'],
      );
    });
  }

  it('are known in the settings of Ruby', async () => {
    const { calls } = await analyseTexts({
      '.api-entreprise.json': '{ "hosts": ["service.url", "ANNUAIRE_URL"] }',
      'a.rb': `class A
  def f(siren) = HTTParty.get("#{Settings.service.url}/v3/#{siren}")
  def g(siren) = HTTParty.get("#{Rails.application.credentials.service[:url]}/v3/#{siren}")
  def h(siren) = HTTParty.get("#{ANNUAIRE_URL}/v3/#{siren}")
end
`,
    });
    assert.equal(calls.length, 3);
  });

  it('are known in PHP, as a constant and in a bag of parameters', async () => {
    const { calls } = await analyseTexts({
      '.api-entreprise.json': '{ "hosts": ["service.url", "ANNUAIRE_URL"] }',
      'a.php': `<?php
class A {
  public function __construct(private ParameterBagInterface $bag) {}
  public function f($s) { return file_get_contents($this->bag->get('service.url') . "/v3/$s"); }
  public function g($s) { return file_get_contents(ANNUAIRE_URL . "/v3/$s"); }
}
`,
    });
    assert.equal(calls.length, 2);
  });
});
