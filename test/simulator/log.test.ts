import assert from 'node:assert/strict';
import { type IncomingMessage, request } from 'node:http';
import { type LogEntry, mintToken } from '../../src/simulator/index';
import { RequestLog } from '../../src/simulator/log';
import { goodToken, NOON, TRACE, withSimulator } from './harness';

const UNIT = `/v4/insee/sirene/unites_legales/418166096?${TRACE}`;

describe('the log of the simulator', () => {
  it(
    'says of every request what came, what was found and what was answered, and is read over HTTP',
    withSimulator({}, async ({ url, log }, call) => {
      await call(UNIT, { headers: { 'X-Request-Id': 'mine-1' } });
      await call('/v4/insee/sirene/unites_legales/1', { token: null });
      await call('/v3/insee/unites_legales/418166096');
      await call(UNIT, { headers: { 'X-Simulator-Scenario': 'legal' } });
      const [good, refused, unknown, legal] = log.entries();
      assert.deepEqual(good?.trace, { context: 'marche', object: 'attribution', recipient: '13002526500013' });
      assert.deepEqual([good.requestId, good.status, good.token, good.scenario], ['mine-1', 200, 'valid', null]);
      assert.deepEqual([refused?.status, refused?.codes, refused?.token], [401, ['00101'], 'none']);
      assert.match(unknown?.suggestion ?? '', /^\/v\d\/insee\/sirene\/unites_legales\/\{siren\}$/);
      assert.deepEqual([legal?.status, legal?.codes, legal?.scenario], [451, ['01005'], 'legal']);
      const read: unknown = await (await fetch(`${url}/__simulator/log?after=2`)).json();
      assert.deepEqual(read, { entries: log.entries().slice(2) });
      await fetch(`${url}/__simulator/reset`, { method: 'POST' });
      assert.deepEqual(log.entries(), []);
    }),
  );

  it('holds no token, however it came', async () => {
    const lines: LogEntry[] = [];
    const token = goodToken();
    await withSimulator({ onEntry: (entry) => lines.push(entry) }, async ({ url, log }, call) => {
      const opaque = 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6';
      const ways: readonly (readonly [string, Record<string, string>])[] = [
        [UNIT, { Authorization: `Bearer ${token}` }],
        [UNIT, { Authorization: `Basic ${token}` }],
        [UNIT, { 'X-Api-Key': token }],
        [`${UNIT}&token=${token}`, {}],
        [`${UNIT}&token=${opaque}`, {}],
        [`${UNIT}&autre=${token}`, {}],
        [`/v3/${token}/adresse`, {}],
        [`/v4/insee/sirene/unites_legales/418166096?context=${token}&object=${token}&recipient=${token}`, {}],
        [UNIT, { 'X-Request-Id': token.slice(0, 200).replaceAll('.', '-') }],
        [
          `/__simulator/with/legal${UNIT}`,
          { Authorization: `Bearer ${token}`, 'X-Request-Id': opaque, 'X-Api-Key': opaque },
        ],
        [`/__simulator/token`, {}],
      ];
      for (const [target, headers] of ways) await call(target, { token: null, headers });
      const read = await (await fetch(`${url}/__simulator/log`)).text();
      const parts = [...token.split('.').map((part) => part.slice(0, 20)), opaque];
      for (const text of [read, JSON.stringify(lines), JSON.stringify(log.entries())]) {
        for (const part of parts) assert.ok(!text.includes(part), part);
      }
    })();
  });

  it('keeps the last thousand requests', () => {
    const log = new RequestLog();
    const entry: Omit<LogEntry, 'number'> = {
      at: new Date(NOON).toISOString(),
      requestId: '1',
      method: 'GET',
      path: '/',
      operation: null,
      status: 404,
      codes: [],
      token: 'none',
      trace: { context: null, object: null, recipient: null },
      scenario: null,
      lost: null,
      suggestion: null,
      ms: 1,
    };
    for (let count = 0; count < 1_001; count += 1) log.add(entry, []);
    assert.deepEqual([log.entries().length, log.entries()[0]?.number], [1_000, 2]);
  });

  it(
    'is shown to this machine only, as is what else the simulator says of itself',
    withSimulator({}, async ({ url }, call) => {
      // A page of the web whose name was made to lead to this machine sends its own name.
      const { port } = new URL(url);
      const { get } = await import('node:http');
      const status = await new Promise((resolve) =>
        get({ port, host: '127.0.0.1', path: '/__simulator/log', headers: { Host: 'evil.example' } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        }),
      );
      assert.equal(status, 403);
      assert.equal((await call('/__simulator')).status, 200);
      assert.equal((await call('/__simulator/scenarios')).status, 200);
      assert.equal((await call('/__simulator/nothing')).status, 404);
    }),
  );
});

describe('what changes the simulator', () => {
  it(
    'takes no order from a page of the web',
    withSimulator({}, async ({ log, url }, call) => {
      const { port, hostname } = new URL(url);
      const post = async (headers: Record<string, string>, route = 'reset') =>
        (await raw(`/__simulator/${route}`, headers)).statusCode;
      const raw = (path: string, headers: Record<string, string>) =>
        new Promise<IncomingMessage>((resolve, reject) => {
          request({ port, hostname, path, method: 'POST', headers }, (response) => resolve(response.resume()))
            .on('error', reject)
            .end();
        });
      await call(UNIT);
      for (const headers of [
        { 'Sec-Fetch-Site': 'cross-site' },
        { 'Sec-Fetch-Site': 'same-site' },
        { Origin: 'https://evil.example' },
        { Origin: 'null' },
        { Host: 'evil.example' },
      ]) {
        assert.equal(await post(headers), 403, JSON.stringify(headers));
        assert.equal(await post(headers, 'scenario?scenario=legal'), 403);
      }
      assert.equal(log.entries().length, 1);
      assert.equal((await call(UNIT)).status, 200);
      assert.equal(await post({ Origin: url, 'Sec-Fetch-Site': 'same-origin' }), 200);
      assert.equal(log.entries().length, 0);
      assert.equal(await post({ Host: 'legal.localhost' }), 200);
    }),
  );
});

describe('the tokens of the simulator', () => {
  it(
    'are given over HTTP, with the scopes and in the state asked for',
    withSimulator({}, async ({ url }, call) => {
      const given = async (query: string) => (await fetch(`${url}/__simulator/token${query}`)).text();
      const rights = await call('/privileges', { token: await given('?scopes=open_data,entreprises') });
      assert.deepEqual(JSON.parse(rights.text), { data: { privileges: ['open_data', 'entreprises'] } });
      assert.equal((await call(UNIT, { token: await given('') })).status, 200);
      assert.equal((await call(UNIT, { token: await given('?state=expired') })).status, 401);
      assert.match((await call(UNIT, { token: await given('?state=production') })).text, /00108/);
    }),
  );

  it(
    'say what they open',
    withSimulator({}, async (_, call) => {
      const token = mintToken({ scopes: ['open_data'], expiresAt: 1_900_000_000 });
      const { text, status } = await call('/v3/token/introspect', { token });
      assert.equal(status, 200);
      assert.match(text, /"scopes":\["open_data"\]/);
      assert.match(text, /"date_expiration":"2030-03-17T17:46:40Z"/);
      for (const path of ['/privileges', '/v2/privileges', '/v3/token/introspect']) {
        assert.equal((await call(path, { token: null })).status, 401);
      }
    }),
  );
});
