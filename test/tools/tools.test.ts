import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import * as z from 'zod/mini';
import manifest from '../../package.json';
import { toolDeclarations } from '../../scripts/assistant-tools';
import { ForkedTools } from '../../src/tools/fork';
import { toolServer } from '../../src/tools/server';
import { grammars } from '../analysis/memory-files';
import { minted } from '../token/minted';

const UNIT = '/v4/insee/sirene/unites_legales/{siren}';
const manifestSchema = z.object({ contributes: z.object({ languageModelTools: z.array(z.unknown()) }) });
const trace = { context: 'Aides', recipient: '13002526500013', object: 'Dossier 12' };

describe('assistants’ tools: what they answer', () => {
  async function ask(name: string, input: Record<string, unknown>, lang: 'fr' | 'en' = 'en') {
    const [here, there] = InMemoryTransport.createLinkedPair();
    const client = new Client({ name: 'test', version: '1' });
    const server = toolServer('0.0.0', { lang, grammars });
    await Promise.all([server.connect(there), client.connect(here)]);
    try {
      const { content, isError } = await client.callTool({ name, arguments: input });
      assert.ok(Array.isArray(content));
      return { text: content.map((part: unknown) => textOf(part)).join('\n'), isError: isError === true };
    } finally {
      await client.close();
    }
  }

  function textOf(part: unknown): string {
    return typeof part === 'object' && part !== null && 'text' in part ? String(part.text) : '';
  }

  it('say what they are for, and when not to be used', async () => {
    const [here, there] = InMemoryTransport.createLinkedPair();
    const client = new Client({ name: 'test', version: '1' });
    await Promise.all([toolServer('0.0.0', { lang: 'en', grammars }).connect(there), client.connect(here)]);
    const { tools } = await client.listTools();
    assert.equal(tools.length, 6);
    for (const { name, description, inputSchema, annotations } of tools) {
      assert.match(description ?? '', /[Nn]ot |does not/, name);
      assert.equal(inputSchema.type, 'object', name);
      assert.equal(annotations?.readOnlyHint, true, name);
    }
    await client.close();
  });

  it('are declared to the editor as they are', () => {
    const { contributes } = manifestSchema.parse(manifest);
    assert.deepEqual(
      contributes.languageModelTools,
      toolDeclarations(),
      'npx tsx scripts/assistant-tools.ts writes them',
    );
  });

  it('answer from a process of their own, which ends without them', async function () {
    this.timeout(60_000);
    const process = new ForkedTools({
      bundle: path.resolve(__dirname, '../../src/tools/main.ts'),
      execArgv: ['--import', 'tsx'],
    });
    try {
      const never = (): void => undefined;
      const [found, wrong] = await Promise.all([
        process.ask('find_endpoint', { words: 'tax certificate' }, 'en', never),
        process.ask('find_endpoint', { words: 3 }, 'fr', never),
      ]);
      assert.match(found?.text ?? '', /attestation_fiscale/);
      assert.ok(wrong?.isError && wrong.text.startsWith('Demande mal formée'));
      const withdrawn = process.ask('find_endpoint', { words: 'kbis' }, 'en', (listener) => listener());
      assert.equal(await withdrawn, null);
      const pending = process.ask('find_endpoint', { words: 'kbis' }, 'en', never);
      process.dispose();
      assert.equal(await pending, null);
    } finally {
      process.dispose();
    }
  });

  it('are served to whoever starts that process', async function () {
    this.timeout(60_000);
    const client = new Client({ name: 'test', version: '1' });
    const main = path.resolve(__dirname, '../../src/tools/main.ts');
    await client.connect(
      new StdioClientTransport({ command: process.execPath, args: ['--import', 'tsx', main, 'fr'] }),
    );
    try {
      assert.equal((await client.listTools()).tools.length, 6);
      const { content } = await client.callTool({ name: 'find_endpoint', arguments: { words: 'zzz' } });
      assert.match(JSON.stringify(content), /Aucun endpoint/);
    } finally {
      await client.close();
    }
  });

  it('check code, by its line', async () => {
    const code = `import requests\nrequests.get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096")\n`;
    const wrong = await ask('check_code', { code, file: 'a.py' });
    assert.match(wrong.text, /line 2: error `missing-traceability`/);
    assert.match(wrong.text, /warning `missing-timeout`/);
    assert.match((await ask('check_code', { code: 'x = 1', file: 'a.py' }, 'fr')).text, /Aucun appel/);
    const refused = await ask('check_code', { code, file: 'a.cob' });
    assert.ok(refused.isError && refused.text.includes('not analysed'));
  });

  it('find, describe and write calls', async () => {
    assert.ok((await ask('find_endpoint', { words: 'tax certificate' })).text.includes('/attestation_fiscale`'));
    assert.ok((await ask('find_endpoint', { words: 'zzz' })).isError);
    assert.match((await ask('describe_endpoint', { endpoint: UNIT }, 'fr')).text, /^# Données unité légale/);
    assert.match((await ask('describe_endpoint', { endpoint: '/v2/entreprises/{siren}' })).text, /Instead: \/v/);
    const { text } = await ask('write_call', { endpoint: UNIT, client: 'python/requests' });
    const code = /```python\n([^]*)\n```/.exec(text)?.[1] ?? '';
    assert.equal((await ask('check_code', { code, file: 'call.py' })).text, 'Nothing to report (calls: 1).');
    assert.ok((await ask('write_call', { endpoint: UNIT, client: 'cobol/x' })).isError);
  });

  it('explain error codes', async () => {
    assert.match(
      (await ask('explain_error', { code: '00203' })).text,
      /recipient.*Do not send the call again as it is/,
    );
    assert.ok((await ask('explain_error', { code: '404' })).isError);
  });

  it('try a call on a simulator', async () => {
    const endpoint = UNIT.replace('{siren}', '418166096');
    assert.match((await ask('simulate_call', { endpoint, query: trace })).text, /^HTTP 200\n[^]*418166096/);
    assert.match((await ask('simulate_call', { endpoint, query: {} })).text, /^HTTP 422\n[^]*00201/);
    assert.match((await ask('simulate_call', { endpoint: UNIT, query: trace })).text, /Replace the identifiers/);
  });

  it('answer nonsense with a sentence, and let no token out', async () => {
    assert.ok((await ask('check_code', { code: 12 })).isError);
    assert.ok((await ask('simulate_call', { endpoint: 'http://169.254.169.254/latest', query: {} })).isError);
    const token = minted();
    const { text } = await ask('describe_endpoint', { endpoint: `/v4/${token}` });
    assert.ok(!text.includes(token.split('.')[2] ?? token));
  });
});
