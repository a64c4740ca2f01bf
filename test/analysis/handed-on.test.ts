import assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const ADDRESS = 'https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096';

/** What is said of the one request of a program. */
async function saidOf(...lines: string[]): Promise<readonly [string, number | null, string]> {
  const { timeout, params } = await onlyCall({ 'a.py': ['import asyncio, requests', ...lines, ''].join('\n') });
  return [timeout.state, timeout.ms, params.context];
}

describe('a function that Python hands on with its arguments', () => {
  it('is called with them', async () => {
    const given = `requests.get, "${ADDRESS}", params={"context": "Aides"}, timeout=5`;
    assert.deepEqual(await saidOf(`pool.submit(${given})`), ['set', 5000, 'present']);
    assert.deepEqual(await saidOf('async def run():', `    await asyncio.to_thread(${given})`), [
      'set',
      5000,
      'present',
    ]);
    assert.deepEqual(await saidOf(`loop.run_in_executor(None, requests.get, "${ADDRESS}", {"context": "Aides"})`), [
      'absent',
      null,
      'present',
    ]);
  });

  it('is called with each item of a list', async () => {
    assert.deepEqual(await saidOf(`pool.map(requests.get, ["${ADDRESS}"])`), ['absent', null, 'absent']);
  });

  it('is followed where it is of one’s own', async () => {
    const own = ['def get(url, limit=None):', '    return requests.get(url, timeout=limit)'];
    assert.deepEqual(await saidOf(...own, `pool.submit(get, "${ADDRESS}", 5)`), ['set', 5000, 'absent']);
  });
});
