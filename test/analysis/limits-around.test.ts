import * as assert from 'node:assert/strict';
import { onlyCall } from './memory-files';

const path = '/v4/insee/sirene/unites_legales/${siren}';
const address = `https://entreprise.api.gouv.fr${path}`;
const late = `new Promise((_, no) => setTimeout(() => no(new Error('late')), 5000))`;

async function timeoutOf(file: string, text: string): Promise<string> {
  const { timeout } = await onlyCall({ [file]: text });
  return timeout.state;
}

describe('a limit around a request', () => {
  it('holds for what is sent while its arguments are made', async () => {
    for (const request of [
      `fetch(\`${address}\`)`,
      `fetch(\`${address}\`).then((r) => r.text())`,
      `fetch(\`${address}\`).then((r) => r.json()).catch(() => null)`,
    ]) {
      const text = `export const run = (siren) => Promise.race([${request}, ${late}]);\n`;
      assert.equal(await timeoutOf('a.mjs', text), 'set', request);
    }
  });

  it('leaves undecided what is sent by a function that others may call without it', async () => {
    const get = `export async function get(siren) { return (await fetch(\`${address}\`)).json(); }\n`;
    assert.equal(
      await timeoutOf('a.mjs', `${get}export const run = (siren) => Promise.race([get(siren), ${late}]);\n`),
      'unknown',
    );
    const python = [
      'import asyncio, httpx',
      'async def get(siren):',
      '    async with httpx.AsyncClient(timeout=None) as client:',
      `        return (await client.get(f"${address.replace('$', '')}")).json()`,
      'async def run(siren):',
      '    return await asyncio.wait_for(get(siren), 5)',
      '',
    ].join('\n');
    assert.equal(await timeoutOf('a.py', python), 'unknown');
  });

  it('is none where requests are waited for together', async () => {
    const text = `export const run = (siren) => Promise.all([fetch(\`${address}\`).then((r) => r.text()), ${late}]);\n`;
    assert.equal(await timeoutOf('a.mjs', text), 'absent');
  });
});
