import * as assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { operationByPath, shipped } from '../../src/catalogue';
import { CallBudget } from '../../src/requests/budget';
import { call, type CallEvent, type CallOptions, slotOf } from '../../src/requests/call';
import { History } from '../../src/requests/history';
import { prepare, type Prepared } from '../../src/requests/prepare';
import { fetchDocument, linksIn } from '../../src/requests/send';
import { serviceTarget } from '../../src/requests/target';
import { allScopes, mintToken, type Simulator, type SimulatorOptions, startSimulator } from '../../src/simulator';
import { minted } from '../token/minted';
import { type Opened, transports } from './loopback';

const token = mintToken({ scopes: allScopes(shipped()) });
const trace = { context: 'Marchés publics', object: 'Dossier 118', recipient: '21750001600019' };
const unitePath = '/v4/insee/sirene/unites_legales/{siren}';

function requestTo(
  url: string,
  endpoint = unitePath,
  parameters: Record<string, string> = { siren: '418166096' },
): Prepared {
  const target = serviceTarget(url);
  assert.ok('origin' in target);
  const prepared = prepare({ endpoint, parameters: { ...trace, ...parameters }, target, token: 'opaque' });
  assert.ok(prepared.ok, JSON.stringify(prepared));
  return prepared.request;
}

/** Every way in which the simulator answers badly, and what the call comes to. */
const scenarios: readonly (readonly [string, string])[] = [
  ['no-answer', 'headers-timeout'],
  ['slow-headers', 'headers-timeout'],
  ['slow-body', 'body-timeout'],
  ['reset', 'reset'],
  ['cut', 'truncated'],
  ['truncated-json', 'truncated'],
  ['invalid-json', 'invalid-json'],
  ['wrong-content-type', 'captive-portal'],
  ['captive-portal', 'captive-portal'],
  ['redirect', 'redirect'],
  ['huge-body', 'too-large'],
  ['huge-header', 'headers-too-large'],
  ['gzip-bomb', 'too-large'],
  ['error=XX002', '504 01002 later'],
  ['error=00101', '401 00101 never'],
  ['not-found', '404 01003 never'],
  ['legal', '451 01005 never'],
  ['provider-timeout', '504 01002 later'],
  ['maintenance', '503 01020 after'],
  ['clock-skew', '200'],
];

describe('the window that a call draws on', () => {
  const request = requestTo('http://127.0.0.1:1');
  const of = (own: string | null, to = request) => slotOf(to, { token: own });
  const named = (subject: string) => mintToken({ scopes: ['open_data'], environment: 'production', subject });

  it('is that of the habilitation, as far as its name tells it, and otherwise of the token', () => {
    const [one, same, other] = [named('Marchés publics'), named('Marchés publics'), named('Aides')];
    assert.notEqual(one, same);
    assert.equal(of(one).group, of(same).group);
    assert.notEqual(of(one).holder, of(same).holder);
    assert.notEqual(of(one).group, of(other).group);
    assert.notEqual(of(named('')).group, of(named('')).group);
    assert.notEqual(of('a'.repeat(32)).group, of('b'.repeat(32)).group);
    assert.ok(!JSON.stringify(of(one)).includes('Marchés'));
  });

  it('is told apart by whom a supplier calls for', () => {
    const supplier = minted({ editor: true, scopes: [], sub: 'Éditeur' });
    const another = requestTo('http://127.0.0.1:1', unitePath, { siren: '418166096', recipient: '13002526500013' });
    assert.equal(of(supplier).group, of(supplier, another).group);
    assert.notEqual(of(supplier).holder, of(supplier, another).holder);
    assert.equal(of(token).holder, of(token, another).holder);
  });
});

for (const { name, open } of transports) {
  describe(`a call of the simulator over ${name}`, () => {
    let opened: Opened;
    const simulators: Simulator[] = [];
    let folder: string;

    beforeEach(() => {
      opened = open();
      folder = mkdtempSync(path.join(tmpdir(), 'api-entreprise-'));
    });
    afterEach(async () => {
      await opened.close();
      await Promise.all(simulators.splice(0).map((simulator) => simulator.close()));
      rmSync(folder, { recursive: true, force: true });
    });

    async function simulate(options: SimulatorOptions = {}): Promise<string> {
      const simulator = await startSimulator(options);
      simulators.push(simulator);
      return simulator.url;
    }

    function options(more: Partial<CallOptions> = {}): CallOptions {
      return { transport: opened.transport, token, budget: new CallBudget({ folder }), ...more };
    }

    it('brings a good answer, whose fields are the catalogue’s', async () => {
      const result = await call(requestTo(await simulate()), options());
      assert.equal(result.outcome.status, 200);
      assert.deepEqual(result.differences, { unknown: [], missing: [] });
      assert.deepEqual(result.explained, []);
      assert.equal(result.left?.group, 249);
    });

    it('lists a field that was added and one that is gone', async () => {
      const url = await simulate({ scenario: 'field-added' });
      const added = await call(requestTo(url), options());
      assert.deepEqual(added.differences, { unknown: ['data.champ_ajoute'], missing: [] });
    });

    for (const [scenario, expected] of scenarios) {
      it(`comes to one outcome for ${scenario}`, async () => {
        const request = requestTo(await simulate({ scenario }));
        // A body that is too large has to come as far as the limit, on whatever machine.
        const deadlines = { headersMs: 400, totalMs: expected === 'too-large' ? 15_000 : 800 };
        const { outcome, explained } = await call(request, options({ deadlines, retry: false }));
        const [first] = explained;
        const retry = first !== undefined && 'retry' in first ? ` ${first.code ?? ''} ${first.retry.kind}` : '';
        const came = outcome.kind === 'failure' ? outcome.failure : `${outcome.status}${retry}`;
        assert.equal(came, expected, JSON.stringify(outcome).slice(0, 500));
        if (expected !== '200') assert.match(first?.next.fr ?? '', /^\S.*\.$/);
      });
    }

    it('waits for what the service asks, tries once more, and shows both', async () => {
      const url = await simulate({ scenario: 'burst=1', limits: { windowSeconds: 1 } });
      const events: CallEvent[] = [];
      const result = await call(requestTo(url), options({ onEvent: (event) => events.push(event) }));
      assert.equal(result.first?.status, 429);
      assert.equal(result.outcome.status, 200);
      assert.ok(events.some(({ kind }) => kind === 'retrying'));
    });

    it('is cancelled while it waits for room, and while it waits to try again', async () => {
      const url = await simulate({ scenario: 'too-many-requests=30' });
      const retried = new AbortController();
      const refused = await call(
        requestTo(url),
        options({ signal: retried.signal, onEvent: ({ kind }) => kind === 'retrying' && retried.abort() }),
      );
      assert.equal(refused.outcome.status, 429);
      // The group is closed now.
      const waiting = new AbortController();
      const unsent = await call(
        requestTo(url),
        options({ signal: waiting.signal, onEvent: ({ kind }) => kind === 'waiting' && waiting.abort() }),
      );
      assert.equal(unsent.outcome.kind === 'failure' && unsent.outcome.failure, 'unsent');
      assert.equal(simulators[0]?.log.entries().length, 1);
    });

    it('says that the address may be banned when silence follows refusals, and tries nothing again', async () => {
      const url = await simulate({ scenario: 'banned=1', limits: { windowSeconds: 1 } });
      const deadlines = { headersMs: 300, totalMs: 300 };
      const before = await call(requestTo(await simulate({ scenario: 'no-answer' })), options({ deadlines }));
      assert.ok(!before.mayBeBanned);
      const result = await call(requestTo(url), options({ deadlines }));
      assert.ok(result.mayBeBanned);
      assert.match(result.explained[0]?.message.fr ?? '', /bannie/);
      assert.match(result.explained[0]?.next.en ?? '', /support@/);
    });

    it('fetches the document of an answer without the token, to a file', async () => {
      const url = await simulate({ scenario: 'document=pdf' });
      const request = requestTo(url, '/v4/urssaf/unites_legales/{siren}/attestation_vigilance');
      const { outcome } = await call(request, options());
      assert.ok(outcome.kind === 'answer' && outcome.body.kind === 'json', JSON.stringify(outcome));
      const [link = ''] = linksIn(outcome.body.value, request.operation.response.links);
      const sent: Record<string, string>[] = [];
      const saveTo = path.join(folder, 'document.pdf');
      const fetched = await fetchDocument(link, {
        transport: (at, init) => {
          sent.push(init.headers);
          return opened.transport(at, init);
        },
        from: request.target,
        saveTo,
      });
      assert.ok('kind' in fetched && fetched.kind === 'answer');
      assert.equal(readFileSync(saveTo).subarray(0, 4).toString(), '%PDF');
      assert.ok(sent.every((headers) => !('authorization' in headers)));
      assert.ok(
        'message' in
          (await fetchDocument('https://elsewhere.test/x', { transport: opened.transport, from: request.target })),
      );
    });

    it('leaves a history without secrets or bodies, which survives a torn line and stays small', async () => {
      const request = requestTo(await simulate());
      const result = await call(
        { ...request, parameters: { ...request.parameters, object: `Dossier ${token}` } },
        options(),
      );
      const history = new History({ folder, maxBytes: 20_000 });
      assert.ok(await history.add({ ...request, parameters: { object: `Dossier ${token}` } }, result, [token]));
      const file = path.join(folder, 'history.ndjson');
      assert.ok(!readFileSync(file, 'utf8').includes(token.slice(-20)));
      assert.ok(!readFileSync(file, 'utf8').includes('categorie_entreprise'));
      appendFileSync(file, '{"id":"torn');
      await history.add(request, result);
      const [latest, ...others] = history.entries();
      assert.equal(others.length, 1);
      assert.deepEqual(latest?.parameters, request.parameters);
      assert.equal(latest.endpoint, unitePath);
      for (let count = 0; count < 100; count += 1) await history.add(request, result);
      assert.ok(statSync(file).size <= 21_000);
      assert.ok(history.entries().length >= 10);
      const whole = new History({ folder, bodies: true });
      await whole.add(request, result);
      assert.match(whole.entries()[0]?.body ?? '', /categorie_entreprise/);
      await history.clear();
      assert.deepEqual(history.entries(), []);
    });
  });
}

describe('links', () => {
  it('are found where the catalogue says, in lists too, and nowhere else', () => {
    const operation = operationByPath('/v3/ademe/etablissements/{siret}/certification_rge');
    const body = {
      data: [{ data: { url: 'https://a.test/1' } }, { data: { url: null } }, { data: 3 }],
      url: 'https://b.test',
    };
    assert.deepEqual(linksIn(body, operation?.response.links ?? []), ['https://a.test/1']);
    assert.deepEqual(linksIn(null, ['data.document_url']), []);
  });
});

describe('targets', () => {
  it('are the service over HTTPS, this machine, and nothing else that was not named', () => {
    const environment = (address: string, allowed: readonly string[] = []) => {
      const target = serviceTarget(address, allowed);
      return 'origin' in target ? target.environment : null;
    };
    assert.equal(environment('https://entreprise.api.gouv.fr/v3'), 'production');
    assert.equal(environment('https://staging.entreprise.api.gouv.fr'), 'staging');
    assert.equal(environment('http://127.0.0.1:8787'), 'simulator');
    assert.equal(environment('http://localhost:1'), 'simulator');
    assert.equal(environment('https://proxy.test', ['proxy.test']), 'other');
    const refused = [
      'http://entreprise.api.gouv.fr',
      'https://entreprise.api.gouv.fr:444',
      'https://entreprise.api.gouv.fr.evil.test',
      'https://entreprise.api.gouv.fr@evil.test',
      'https://me:pass@entreprise.api.gouv.fr',
      'https://127.0.0.1.evil.test',
      'https://proxy.test',
      'ftp://127.0.0.1',
      'nothing',
    ];
    assert.deepEqual(
      refused.filter((address) => environment(address, ['other.test']) !== null),
      [],
    );
    assert.equal(environment('http://proxy.test', ['proxy.test']), null);
  });
});
