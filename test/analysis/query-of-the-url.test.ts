import assert from 'node:assert/strict';
import type { CallSummary } from '../../src/analysis/findings';
import { onlyCall } from './memory-files';

const URL = 'https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/552032534?context=Aides&object=Dossier';

async function paramsOf(file: string, text: string): Promise<CallSummary['params']> {
  const { params } = await onlyCall({ [file]: text });
  return params;
}

describe('what the URL itself asks', () => {
  const whole = { context: 'present', recipient: 'absent', object: 'present', user_id: 'absent' };
  const left: readonly (readonly [client: string, file: string, text: string])[] = [
    ['axios', 'a.mjs', `import axios from 'axios';\nawait axios.get('${URL}', { params: { context: null } });`],
    [
      'axios, over its instance’s',
      'a.mjs',
      `import axios from 'axios';\nconst api = axios.create({ params: { context: undefined } });\nawait api.get('${URL}');`,
    ],
    [
      'superagent',
      'a.mjs',
      `import request from 'superagent';\nawait request.get('${URL}').query({ context: undefined });`,
    ],
    ['xior', 'a.mjs', `import xior from 'xior';\nawait xior.get('${URL}', { params: { context: null } });`],
    ['requests', 'a.py', `import requests\nrequests.get('${URL}', params={'context': None}, timeout=5)`],
    [
      'requests, from a function that gives nothing',
      'a.py',
      `import requests\ndef contexte():\n    pass\n\nrequests.get('${URL}', params={'context': contexte()})`,
    ],
  ];
  for (const [client, file, text] of left)
    it(`stays where nothing is put over it that is not sent, with ${client}`, async () => {
      assert.deepEqual(await paramsOf(file, text), whole);
    });

  it('is taken back by what is sent as a name alone', async () => {
    const text = `import request from 'superagent';\nawait request.get('${URL}').query({ context: null });`;
    assert.deepEqual(await paramsOf('a.mjs', text), { ...whole, context: 'absent' });
  });

  it('may be there where only one of two values is sent', async () => {
    const text = `import requests\ndef lire(debogage):\n    requests.get('${URL}', params={'context': '' if debogage else None})\n`;
    assert.deepEqual(await paramsOf('a.py', text), { ...whole, context: 'unknown' });
  });

  describe('with Faraday, is among the parameters of the request from the start', () => {
    const faraday = (rest: string): string => `require 'faraday'\n${rest}`;

    it('and gone once others are put in their place', async () => {
      const text = faraday(`Faraday.get('${URL}') { |req| req.params = { recipient: '13002526500013' } }`);
      const others = { ...whole, context: 'absent', recipient: 'present', object: 'absent' };
      assert.deepEqual(await paramsOf('a.rb', text), others);
    });

    it('and gone once it is taken out', async () => {
      const text = faraday(`Faraday.get('${URL}') { |req| req.params.delete('context') }`);
      assert.deepEqual(await paramsOf('a.rb', text), { ...whole, context: 'absent' });
    });

    it('over those of the connection', async () => {
      const text = faraday(`Faraday.new(params: { context: nil }).get('${URL}')`);
      assert.deepEqual(await paramsOf('a.rb', text), whole);
    });

    it('beside what the address of the connection asks', async () => {
      const text = faraday(
        `Faraday.new(url: 'https://entreprise.api.gouv.fr?recipient=13002526500013').get('${URL.slice(31)}')`,
      );
      assert.deepEqual(await paramsOf('a.rb', text), { ...whole, recipient: 'present' });
    });
  });
});
