import assert from 'node:assert/strict';
import { analyseTexts, lineAt } from './memory-files';

const CALL =
  "export const a = (siren, headers) => axios.get(`https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}`, { headers, params: { context: 'Aides publiques', recipient: '21750001600019', object: 'Dossier 2026-0042' }, timeout: 5000 });";

async function found(options: string): Promise<number[]> {
  const text = `import axios from 'axios';\nimport axiosRetry from 'axios-retry';\naxiosRetry(axios, ${options});\n${CALL}\n`;
  const { findings } = await analyseTexts({ 'a.mjs': text });
  return findings.filter(({ rule }) => rule === 'blind-retry').map(({ place }) => lineAt(text, place.start));
}

describe('retries of the instance that a library shares', () => {
  it('are those of each request that goes through it', async () => {
    assert.deepEqual(await found('{ retries: 3, retryCondition: () => true }'), [3]);
  });

  it('are silent where refusals are left alone', async () => {
    assert.deepEqual(await found('{ retries: 3 }'), []);
  });
});
