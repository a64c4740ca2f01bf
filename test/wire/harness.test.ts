import assert from 'node:assert/strict';
import type { CallSummary, LimitPhase } from '../../src/analysis/findings';
import { certificate, type Identity } from '../requests/certificates';
import { compare } from './compare';
import { reckon } from './known';
import { observe, type Launch, type Observation } from './observe';
import { environment } from './runner';
import { programsIn, samplesOf } from './samples';
import { scaleLimits, SHORT, WHOLE_SECONDS } from './scaling';
import { comparePhase, limitOf } from './phases';
import { contradictedRefusals } from './refusals';
import type { Arrival } from './server';

const call: CallSummary = {
  place: { uri: 'file:///project/appel.mjs', start: 0, end: 1 },
  statement: { uri: 'file:///project/appel.mjs', start: 0, end: 1 },
  language: 'javascript',
  client: 'fetch',
  sender: null,
  hostName: null,
  endpoint: '/v3/insee/sirene/unites_legales/{siren}',
  host: 'production',
  params: { context: 'present', recipient: 'present', object: 'unknown', user_id: 'absent' },
  values: {},
  timeout: { state: 'set', ms: 300, phase: 'total' },
  token: { location: 'header', source: 'env' },
  around: { state: 'once', by: '', place: null },
  answer: [],
  failure: null,
  side: 'server',
  subject: null,
  why: [],
};

const arrival: Arrival = {
  host: 'entreprise.api.gouv.fr',
  method: 'GET',
  target: '/v3/insee/sirene/unites_legales/130025265?context=Aides&recipient=13002526500013',
  headers: { authorization: 'Bearer jeton' },
  body: '',
  at: 0,
  closedAt: null,
  answeredAt: null,
};

const ended: Observation = {
  arrivals: [arrival],
  strangers: [],
  end: 'gave up',
  waitedMs: 310,
  ranMs: 500,
  said: '',
  status: 1,
};
const waiting: Observation = { ...ended, end: 'waits', waitedMs: 2500, status: null };

const slots = (said: CallSummary, came: Arrival, silence: Observation = ended): string[] =>
  compare([said], came, silence).contradictions.map(({ slot }) => slot);

describe('comparison of what is said with what arrives', () => {
  it('finds nothing where they agree, and counts what is unknown', () => {
    const { contradictions, unknown } = compare([call], arrival, ended);
    assert.deepEqual({ contradictions, unknown }, { contradictions: [], unknown: ['object'] });
  });

  it('contradicts a parameter, in either direction, and takes a blank one for an absent one', () => {
    const blank = { ...arrival, target: arrival.target.replace('context=Aides', 'context=%20') };
    assert.deepEqual(slots(call, blank), ['context']);
    assert.deepEqual(slots({ ...call, params: { ...call.params, recipient: 'absent' } }, arrival), ['recipient']);
  });

  it('contradicts another endpoint, another host and another place of the token', () => {
    assert.deepEqual(slots(call, { ...arrival, target: arrival.target.replace('/v3', '') }), ['endpoint']);
    assert.deepEqual(slots(call, { ...arrival, host: 'staging.entreprise.api.gouv.fr' }), ['host']);
    assert.deepEqual(slots(call, { ...arrival, headers: {} }), ['token']);
    assert.deepEqual(slots(call, { ...arrival, headers: {}, target: `${arrival.target}&token=jeton` }), ['token']);
  });

  it('takes what is said of an unknown endpoint for said of paths of the service alone', () => {
    const open: CallSummary = { ...call, endpoint: null, params: { ...call.params, recipient: 'absent' } };
    assert.deepEqual(slots(open, arrival), ['recipient']);
    assert.deepEqual(slots(open, { ...arrival, target: '/autre?recipient=13002526500013' }), []);
  });

  it('contradicts a limit that does not hold, one that is denied and holds, and one of another unit', () => {
    const absent: CallSummary = { ...call, timeout: { state: 'absent', ms: null, phase: null } };
    const own: CallSummary = { ...call, timeout: { state: 'default', ms: 60_000, phase: null } };
    assert.deepEqual(slots(call, arrival, waiting), ['timeout']);
    assert.deepEqual(slots(absent, arrival, ended), ['timeout']);
    assert.deepEqual(slots(absent, arrival, waiting), []);
    assert.deepEqual(slots(own, arrival, ended), ['timeout']);
    assert.deepEqual(slots(own, arrival, waiting), []);
    assert.deepEqual(slots(call, arrival, { ...ended, waitedMs: 5, ranMs: 200 }), ['timeout']);
    assert.deepEqual(slots({ ...call, timeout: { state: 'unknown', ms: null, phase: null } }, arrival, waiting), []);
  });
});

describe('what a limit is of', () => {
  const ends = (waitedMs: number) => ({ ...ended, waitedMs });
  const phase = (stall: Observation, drip: Observation, said: LimitPhase = 'read') =>
    comparePhase({ ms: 300, phase: said }, stall, drip)?.contradictions.map(({ wire }) => wire.split(':')[0]);

  it('is the whole where a drip is ended, each wait where only silence is, and the headers where neither is', () => {
    assert.deepEqual(phase(ends(310), ends(310)), ['total']);
    assert.deepEqual(phase(ends(310), waiting), []);
    assert.deepEqual(phase(waiting, waiting), ['headers']);
    assert.deepEqual(phase(waiting, waiting, 'headers'), []);
    assert.deepEqual(phase(ends(310), waiting, 'total'), ['read']);
  });

  it('is not told by a program that does not wait for the end of the answer', () => {
    assert.equal(phase(ends(5), waiting), undefined);
  });

  it('is claimed where one limit is', () => {
    const own: CallSummary = { ...call, timeout: { state: 'set', ms: 300, phase: 'read' } };
    assert.deepEqual(limitOf([own]), { ms: 300, phase: 'read' });
    assert.equal(limitOf([own, call]), null);
    assert.equal(limitOf([{ ...call, timeout: { state: 'absent', ms: null, phase: null } }]), null);
  });
});

describe('refused requests', () => {
  it('contradict a record that says otherwise', () => {
    const seen = { client: 'c', variant: 'c@1', sample: 's', said: true, raised: [[404, true] as const] };
    assert.deepEqual(contradictedRefusals([seen]), []);
    assert.equal(contradictedRefusals([{ ...seen, said: false }]).length, 1);
  });
});

describe('known contradictions', () => {
  const [sample] = samplesOf('javascript');
  assert.ok(sample);
  const variant = {
    name: 'a@1',
    packages: {},
    isNewest: true,
    manifest: {},
    place: () => assert.fail(),
  };
  const wrong = {
    contradictions: [{ slot: 'context' as const, said: 'present', wire: 'absent' }],
    unknown: [],
    judged: [],
  };
  const right = { contradictions: [], unknown: [], judged: [] };
  const outcome = { sample, variant, kind: 'judged' as const, said: '' };
  const known = [{ sample: sample.id, slots: ['context'], because: 'the reason why' }];

  it('are expected, and those that are not known fail', () => {
    assert.deepEqual(reckon([{ ...outcome, verdict: wrong }], known, [sample.id]), { failures: [], expected: 1 });
    assert.equal(reckon([{ ...outcome, verdict: wrong }], [], [sample.id]).failures.length, 1);
  });

  it('fail once they are healed, or name a sample that is not there', () => {
    assert.equal(reckon([{ ...outcome, verdict: right }], known, [sample.id]).failures.length, 1);
    assert.equal(reckon([], known, []).failures.length, 1);
  });
});

describe('samples for the wire', () => {
  it('are what a file’s programs share and what follows each title', () => {
    assert.deepEqual(programsIn('import x\n\n// --- one\na\n\n// --- two\nb\n', 'l/c/s'), [
      { id: 'l/c/s: one', text: 'import x\n\na\n' },
      { id: 'l/c/s: two', text: 'import x\n\nb\n' },
    ]);
    assert.throws(() => programsIn('# --- one\na\n# --- one\nb\n', 'l/c/s'), /alike/);
  });

  it('have their limits scaled down, and nothing else', () => {
    assert.equal(
      scaleLimits(
        "get('/v3/insee/130025265?n=5000', { timeout: 5000, ms: 5_000, text: '5000', s: 5 * 1000 })",
        SHORT,
        'ms',
      ),
      "get('/v3/insee/130025265?n=300', { timeout: 300, ms: 300, text: '300', s: 0.3 * 1000 })",
    );
    assert.equal(scaleLimits('f(3, 5, 5.0, x5, 15, "/v5/a")', SHORT, 's'), 'f(3, 0.3, 0.3, x5, 15, "/v5/a")');
    assert.equal(scaleLimits('f(5, 5.0)', WHOLE_SECONDS, 's'), 'f(1, 1.0)');
    assert.equal(scaleLimits('get(u, timeout=5, x=5.0)', SHORT, 's'), 'get(u, timeout=0.3, x=0.3)');
    assert.equal(scaleLimits('get("/v3/a?n=5&object=5", 5)', SHORT, 's'), 'get("/v3/a?n=5&object=5", 0.3)');
  });
});

describe('a program under observation', function () {
  this.timeout(60_000);
  let identity: Identity;

  before(() => {
    identity = certificate('localhost');
  });

  const program =
    (code: string) =>
    (port: number): Launch => ({
      command: process.execPath,
      args: ['-e', code.replaceAll('PORT', String(port))],
      env: environment({}),
      cwd: process.cwd(),
    });
  const get = "require('http').get({ port: PORT, path: '/v3/x?a=1', agent: false }, (r) => r.resume())";

  it('is answered with what it asked, over HTTP and HTTPS', async () => {
    for (const protocol of ['http', 'https']) {
      const code = `require('${protocol}').get({ port: PORT, path: '/v3/x?a=1', rejectUnauthorized: false }, (r) => { r.on('data', (d) => console.error(String(d))) })`;
      const { end, arrivals, said } = await observe(program(code), 'echo', identity, 20_000);
      assert.equal(end, 'over');
      assert.equal(arrivals[0]?.target, '/v3/x?a=1');
      assert.match(said, /"target":"\/v3\/x\?a=1"/);
    }
  });

  it('waits for an answer that does not come, or gives up', async () => {
    const waits = await observe(program(get), 'silence', identity, 500);
    assert.equal(waits.end, 'waits');
    const gives = await observe(
      program(`const q = ${get}; setTimeout(() => q.destroy(), 200)`),
      'silence',
      identity,
      20_000,
    );
    assert.equal(gives.end, 'gave up');
    const stalls = await observe(program(get), 'stall', identity, 500);
    assert.equal(stalls.end, 'waits');
    const drips = await observe(program(get), 'drip', identity, 20_000);
    assert.equal(drips.end, 'over');
  });

  it('may send nothing: it ends, its command is missing', async () => {
    const refused = await observe(program('throw new Error("refused")'), 'silence', identity, 1000);
    assert.equal(refused.end, 'over');
    assert.equal(refused.status, 1);
    assert.match(refused.said, /refused/);
    const missing = await observe(
      () => ({ command: 'no-such-runtime', args: [], env: environment({}), cwd: process.cwd() }),
      'silence',
      identity,
      1000,
    );
    assert.match(missing.said, /ENOENT/);
  });
});
