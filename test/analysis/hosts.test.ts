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
