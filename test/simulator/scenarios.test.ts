import assert from 'node:assert/strict';
import http from 'node:http';
import { gunzipSync } from 'node:zlib';
import { operationByPath } from '../../src/catalogue/index';
import { scenarios, type Simulator } from '../../src/simulator/index';
import { type Caller, catalogue, codesOf, errorsOf, goodToken, NOON, TRACE, withSimulator } from './harness';

const UNIT = `/v4/insee/sirene/unites_legales/418166096?${TRACE}`;
const CERTIFICATE = `/v4/urssaf/unites_legales/418166096/attestation_vigilance?${TRACE}`;
const EXTRACT = `/v3/inpi/rne/unites_legales/418166096/extrait_rne?${TRACE}`;

const asked = (call: Caller, scenario: string, target = UNIT) =>
  call(target, { headers: { 'X-Simulator-Scenario': scenario } });

interface Heard {
  readonly headers: http.IncomingHttpHeaders | null;
  readonly body: Buffer;
  /** `end` for a whole answer, otherwise the code of the error. */
  readonly how: string;
}

/** What a client hears that takes everything, headers of any size too, and gives up after a while. */
function listen({ url }: Simulator, scenario: string, patience = 250): Promise<Heard> {
  return new Promise((resolve) => {
    let headers: Heard['headers'] = null;
    const pieces: Buffer[] = [];
    const done = (how: string) => {
      resolve({ headers, body: Buffer.concat(pieces), how });
      request.destroy();
    };
    const request = http.get(url + UNIT, {
      headers: { Authorization: `Bearer ${goodToken()}`, 'X-Simulator-Scenario': scenario },
      maxHeaderSize: 1_000_000,
    });
    request.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    request.on('response', (response) => {
      headers = response.headers;
      response.on('data', (piece: Buffer) => pieces.push(piece));
      response.on('error', (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
      response.on('end', () => done('end'));
    });
    setTimeout(() => done('given up'), patience);
  });
}

/** A call whose host is another: a name that this machine need not resolve. */
function throughHost({ url }: Simulator, host: string): Promise<{ status: number; headers: http.IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const headers = { Authorization: `Bearer ${goodToken()}`, Host: `${host}:${new URL(url).port}` };
    const request = http.get(url + UNIT, { headers }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers }));
    });
    request.on('error', reject);
  });
}

describe('the scenarios of the simulator', () => {
  for (const [scenario, how, hasHeaders] of [
    ['no-answer', 'given up', false],
    ['banned', 'given up', false],
    ['slow-headers=5000', 'given up', false],
    ['slow-body=5000', 'given up', true],
    ['reset', 'ECONNRESET', false],
    ['cut', 'ECONNRESET', true],
  ] as const) {
    it(
      `${scenario}: ${how}, ${hasHeaders ? 'with' : 'without'} headers`,
      withSimulator({}, async (simulator) => {
        const heard = await listen(simulator, scenario);
        assert.equal(heard.how, how);
        assert.equal(heard.headers !== null, hasHeaders);
      }),
    );
  }

  it(
    'slow answers come whole',
    withSimulator({}, async (_, call) => {
      const { text } = await call(UNIT);
      assert.equal((await asked(call, 'slow-body=40')).text, text);
      assert.equal((await asked(call, 'slow-headers=40')).text, text);
    }),
  );

  it(
    'JSON can be cut off, be none, or be called something else',
    withSimulator({}, async (_, call) => {
      const { text } = await call(UNIT);
      const cut = await asked(call, 'truncated-json');
      assert.ok(cut.text.length < text.length && text.startsWith(cut.text));
      assert.throws(() => void JSON.parse(cut.text));
      const invalid = await asked(call, 'invalid-json');
      assert.throws(() => void JSON.parse(invalid.text));
      assert.equal(invalid.status, 200);
      const wrong = await asked(call, 'wrong-content-type');
      assert.deepEqual([wrong.text, wrong.headers.get('content-type')], [text, 'text/html; charset=utf-8']);
      const portal = await asked(call, 'captive-portal');
      assert.deepEqual([portal.status, portal.text.startsWith('<!doctype html>')], [200, true]);
      const elsewhere = await asked(call, 'redirect');
      assert.deepEqual([elsewhere.status, elsewhere.headers.get('location')?.startsWith('https://')], [302, true]);
    }),
  );

  it(
    'a field is added to data, or taken from it, in lists too',
    withSimulator({}, async (_, call) => {
      const list = `/v3/banque_de_france/unites_legales/418166096/bilans?${TRACE}`;
      for (const target of [UNIT, list]) {
        const names = async (scenario: string) => dataNames((await asked(call, scenario, target)).text);
        const usual = await names('document');
        assert.deepEqual(await names('field-added=nouveau'), [...usual, 'nouveau']);
        assert.deepEqual(await names('field-removed'), usual.slice(1));
        assert.deepEqual(await names(`field-removed=${usual[1]}`), [usual[0], ...usual.slice(2)]);
      }
    }),
  );

  it(
    'bodies and headers are as huge as asked, and small ones unpack to as much',
    withSimulator({}, async (simulator) => {
      const huge = await listen(simulator, 'huge-body=1000000', 5_000);
      assert.equal(huge.body.length, 1_000_000 + '{"data":{"remplissage":""},"links":{},"meta":{}}'.length);
      const bomb = await listen(simulator, 'gzip-bomb=3000000', 5_000);
      assert.equal(bomb.headers?.['content-encoding'], 'gzip');
      assert.ok(bomb.body.length < 30_000);
      assert.ok(gunzipSync(bomb.body).length > 3_000_000);
      const headers = await listen(simulator, 'huge-header', 5_000);
      assert.equal(String(headers.headers?.['x-remplissage']).length, 65_536);
    }),
  );

  it(
    'the clock of the service is shifted in its headers',
    withSimulator({ limits: {} }, async (_, call) => {
      const { headers } = await asked(call, 'clock-skew=-7200');
      assert.ok(Math.abs(Date.parse(headers.get('date') ?? '') - (Date.now() - 7_200_000)) < 60_000);
      assert.equal(headers.get('ratelimit-reset'), String(NOON / 1_000 + 60 - 7_200));
    }),
  );

  it(
    '429 comes for as long as asked, for the first calls only, or until the address is banned',
    withSimulator({}, async (simulator, call) => {
      const refused = await asked(call, 'too-many-requests=7');
      assert.deepEqual([refused.status, refused.headers.get('retry-after')], [429, '7']);
      const statuses: number[] = [];
      for (let count = 0; count < 4; count += 1) statuses.push((await asked(call, 'burst=2')).status);
      assert.deepEqual(statuses, [429, 429, 200, 200]);
      assert.equal((await asked(call, 'banned=1')).status, 429);
      assert.equal((await listen(simulator, 'banned=1', 100)).how, 'given up');
    }),
  );

  it('a refusal says when to come back in all its headers alike', async () => {
    const story = ({ status, headers }: Awaited<ReturnType<Caller>>) =>
      [status, ...['retry-after', 'ratelimit-remaining', 'ratelimit-reset'].map((name) => headers.get(name))] as const;
    const now = NOON + 42_500;
    for (const limits of [null, { factor: 1 }]) {
      await withSimulator({ limits, now: () => now }, async (_, call) => {
        const seconds = Math.ceil(now / 1_000);
        assert.deepEqual(story(await asked(call, 'too-many-requests=7')), [429, '7', '0', String(seconds + 7)]);
        assert.deepEqual(story(await asked(call, 'too-many-requests=0')), [429, '0', '0', String(seconds)]);
        for (const scenario of ['burst=1', 'banned=1']) {
          assert.deepEqual(story(await asked(call, scenario)), [429, '18', '0', String(NOON / 1_000 + 60)], scenario);
        }
        const without = await call(UNIT, { token: null, headers: { 'X-Simulator-Scenario': 'too-many-requests=7' } });
        assert.deepEqual(story(without), [429, '7', '0', String(seconds + 7)]);
        const calm = await asked(call, 'burst=1');
        assert.equal(calm.status, 200);
        assert.notEqual(calm.headers.get('ratelimit-remaining'), '0');
      })();
    }
  });

  it('every error code comes with its status, as one of the provider called', async () => {
    const operation = operationByPath('/v4/insee/sirene/unites_legales/{siren}', catalogue);
    await withSimulator({}, async (_, call) => {
      for (const { code, statuses, documented } of catalogue.errors) {
        const answer = await asked(call, `error=${code}`);
        assert.equal(answer.status, statuses[0] ?? documented[0] ?? 500, code);
        assert.deepEqual(codesOf(answer), [code.replace('XX', '01')]);
        if (code.startsWith('XX')) assert.equal(errorsOf(answer)[0]?.meta.provider, catalogue.prefixes['01']);
      }
      for (const code of operation?.errors ?? []) assert.deepEqual(codesOf(await asked(call, `error=${code}`)), [code]);
    })();
  });

  for (const [scenario, status, code, retryIn] of [
    ['not-found', 404, '01003', undefined],
    ['legal', 451, '01005', undefined],
    ['provider-timeout', 504, '01002', undefined],
    ['maintenance=90', 503, '01020', 90],
    ['conflict', 409, '00015', undefined],
    ['error=04501', 502, '04501', 172_800],
    ['error=00501', 502, '00501', 10],
  ] as const) {
    it(
      `${scenario} is ${status} ${code}`,
      withSimulator({}, async (_, call) => {
        const answer = await asked(call, scenario);
        const [error] = errorsOf(answer);
        assert.deepEqual([answer.status, error?.code, error?.meta.retry_in], [status, code, retryIn]);
        // What is wrong with the call itself is said first.
        const early = await call('/v4/insee/sirene/unites_legales/418166096', {
          headers: { 'X-Simulator-Scenario': scenario },
        });
        assert.equal(early.status, code === '00015' ? 409 : 422);
      }),
    );
  }

  it(
    'can be set for all, and a request may ask for another by its header or its path',
    withSimulator({ scenario: 'legal' }, async (_, call) => {
      assert.equal((await call(UNIT)).status, 451);
      assert.equal((await asked(call, 'not-found')).status, 404);
      assert.equal((await call(`/__simulator/with/provider-timeout${UNIT}`)).status, 504);
      assert.equal((await call(`/__simulator/with/maintenance=5${UNIT}`)).status, 503);
    }),
  );

  it(
    'can be asked for by the host, for clients that resolve an absolute path against the base address',
    withSimulator({}, async (simulator, call) => {
      for (const [host, status, retryAfter] of [
        ['legal.localhost', 451],
        ['Legal.localhost', 451],
        ['too-many-requests--7.localhost', 429, '7'],
        ['too-many-requests=8.localhost', 429, '8'],
        ['error--xx002.localhost', 504],
        ['legal.api.localhost', 451],
        ['clock-skew---3600.localhost', 200],
        ['localhost', 200],
        ['entreprise.localhost', 200],
        ['burst--x.localhost', 400],
      ] as const) {
        const answer = await throughHost(simulator, host);
        assert.deepEqual([answer.status, answer.headers['retry-after']], [status, retryAfter], host);
      }
      assert.equal((await call(UNIT)).status, 200);
    }),
  );

  it(
    'can be set while it runs, for some calls or until further notice',
    withSimulator({ scenario: 'not-found' }, async (_, call) => {
      const set = async (query: string) => (await call(`/__simulator/scenario${query}`, { method: 'POST' })).text;
      assert.deepEqual(JSON.parse(await set('?scenario=legal&calls=2')), { scenario: 'legal', calls: 2 });
      assert.equal((await call('/privileges')).status, 200, 'which is none of the two');
      const statuses: number[] = [];
      for (let count = 0; count < 3; count += 1) statuses.push((await call(UNIT)).status);
      assert.deepEqual(statuses, [451, 451, 200]);
      assert.deepEqual(JSON.parse(await set('?scenario=maintenance%3D9')), { scenario: 'maintenance=9', calls: null });
      assert.equal((await call(UNIT)).status, 503);
      assert.equal((await asked(call, 'legal')).status, 451, 'a request may still ask for another');
      await set('');
      assert.equal((await call(UNIT)).status, 200);
      for (const query of ['?scenario=storm', '?scenario=legal&calls=0', '?scenario=legal&calls=x']) {
        const { status } = await call(`/__simulator/scenario${query}`, { method: 'POST' });
        assert.equal(status, 400, query);
      }
      await call('/__simulator/reset', { method: 'POST' });
      assert.equal((await call(UNIT)).status, 404, 'as it was started');
    }),
  );

  it(
    'are in the log when they are asked for and change nothing',
    withSimulator({}, async ({ log }, call) => {
      const lost = async (target: string, header?: string) => {
        await call(target, header === undefined ? {} : { headers: { 'X-Simulator-Scenario': header } });
        return log.entries().at(-1)?.lost;
      };
      assert.equal(await lost(UNIT), null);
      assert.equal(await lost(UNIT, 'legal'), null);
      assert.equal(await lost(UNIT.replace('context=marche&', ''), 'legal'), 'legal', 'refused before');
      assert.equal(await lost(`/__simulator/with/not-found${UNIT}`, 'legal'), 'not-found', 'the header counts');
      assert.equal(await lost('/v3/insee/nothing', 'not-found'), 'not-found', 'no such route');
      assert.equal(await lost('/privileges', 'too-many-requests'), 'too-many-requests=30', 'no limit there');
      assert.equal(await lost(UNIT, 'expired-link'), 'expired-link', 'no link there');
      assert.equal(await lost(CERTIFICATE, 'expired-link'), null);
      assert.equal(await lost('/privileges', 'slow-body=1'), null, 'any answer can be late');
      assert.equal(await lost(UNIT, 'storm'), 'storm', 'no such scenario');
      assert.equal(log.entries().at(-1)?.status, 400);
    }),
  );

  it(
    'that a client dropped from its base address are in the log too',
    withSimulator({}, async ({ log, url }, call) => {
      const base = `${url}/__simulator/with/legal`;
      const token = await call('/__simulator/with/legal/__simulator/token', { token: null });
      assert.deepEqual([token.status, token.text.split('.').length], [200, 3]);
      // What `new URL`, Faraday and Guzzle make of an absolute path.
      await call(new URL(UNIT, base).href.slice(url.length));
      assert.equal(log.entries().at(-1)?.lost, 'legal');
      await call(`/__simulator/with/legal${UNIT}`);
      assert.deepEqual([log.entries().at(-1)?.status, log.entries().at(-1)?.lost], [451, null]);
      await call(UNIT);
      assert.equal(log.entries().at(-1)?.lost, null, 'it has come through in between');
      // And of a relative one, where the base address has no slash at its end.
      const relative = await call(new URL(UNIT.slice(1), base).href.slice(url.length));
      assert.equal(relative.status, 400);
      assert.match(relative.text, /localhost/);
    }),
  );

  it(
    'have a size that a machine can bear',
    withSimulator({}, async (_, call) => {
      for (const scenario of [
        'huge-header=1000001',
        'huge-body=500000001',
        'gzip-bomb=999999999',
        'slow-body=3600001',
        `field-added=${'a'.repeat(61)}`,
        'a'.repeat(5_000),
      ]) {
        const { status, text } = await asked(call, scenario);
        assert.deepEqual([status, text.length < 2_000], [400, true], scenario.slice(0, 30));
      }
    }),
  );

  it(
    'are listed when one is unknown',
    withSimulator({}, async (_, call) => {
      const answer = await asked(call, 'storm');
      assert.equal(answer.status, 400);
      for (const { name } of scenarios) assert.ok(answer.text.includes(name));
      assert.equal((await call('/__simulator/with/%E9/v3/ping')).status, 400);
    }),
  );

  it(
    'documents are of the type asked, and expire',
    withSimulator({}, async (_, call) => {
      const linkIn = (text: string) => /"document_url":"http:\/\/[^/]+([^"]+)"/.exec(text)?.[1] ?? '';
      for (const target of [CERTIFICATE, EXTRACT]) {
        const link = linkIn((await call(target)).text);
        assert.equal((await call(link, { token: null })).status, 200);
        const expired = linkIn((await asked(call, 'expired-link', target)).text);
        assert.notEqual(expired, link);
        const gone = await call(expired, { token: null });
        if (target === EXTRACT) assert.deepEqual([gone.status, codesOf(gone)], [410, ['00403']]);
        else assert.equal(gone.status, 404);
        assert.equal((await call(link, { token: null })).status, 200, 'the other link is not touched');
      }
      for (const [type, mime] of [
        ['pdf', 'application/pdf'],
        ['zip', 'application/zip'],
        ['png', 'image/png'],
      ] as const) {
        const document = await call(linkIn((await asked(call, `document=${type}`, CERTIFICATE)).text), { token: null });
        assert.equal(document.headers.get('content-type'), mime);
      }
    }),
  );
});

function dataNames(text: string): string[] {
  const body: unknown = JSON.parse(text);
  let data = field(body, 'data');
  if (Array.isArray(data)) data = field(data[0], 'data');
  return typeof data === 'object' && data !== null ? Object.keys(data) : [];
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}
