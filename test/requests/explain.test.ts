import * as assert from 'node:assert/strict';
import { operationByPath, shipped } from '../../src/catalogue';
import { codeExplanations, explanationOfCode } from '../../src/requests/error-codes';
import { explainAnswer, retryAfterMs } from '../../src/requests/explain';
import { durationInWords } from '../../src/requests/explanation';
import { compareFields } from '../../src/requests/fields';
import { maintenanceOf } from '../../src/requests/maintenance';
import type { Answer, Body } from '../../src/requests/outcome';
import { retryDelay } from '../../src/requests/retry';
import { mintToken } from './loopback';

function answer(status: number, body: Body, headers: Record<string, string> = {}): Answer {
  return {
    kind: 'answer',
    status,
    body,
    headers,
    bytes: 0,
    clockAheadMs: null,
    requestId: 'id',
    startedAt: 0,
    headersMs: 1,
    totalMs: 1,
  };
}

function errors(status: number, ...list: readonly unknown[]): Answer {
  return answer(status, { kind: 'json', value: { errors: list }, text: '' });
}

describe('explain', () => {
  it('says nothing absurd of errors of a strange form, and passes over none', () => {
    const strange = errors(502, {
      code: { a: 1 },
      title: 3,
      detail: 'Le fournisseur est absent.',
      meta: 'x',
      source: [],
    });
    const [error] = explainAnswer(strange);
    assert.deepEqual(
      [error?.code, error?.detail, error?.retry],
      [null, 'Le fournisseur est absent.', { kind: 'later' }],
    );
    assert.equal(explainAnswer(errors(422, { code: 301 }))[0]?.code, '301');
    for (const value of [Number.POSITIVE_INFINITY, Number.NaN, -5, '10', null]) {
      const [given] = explainAnswer(errors(502, { code: '34001', meta: { retry_in: value } }));
      assert.deepEqual(given?.retry, { kind: 'later' }, String(value));
    }
  });

  it('advises no retry of what will fail alike, nor does one, even where a time is announced', () => {
    const login = errors(502, { code: '01006', meta: { retry_in: 10 } });
    assert.deepEqual(explainAnswer(login)[0]?.retry, { kind: 'never' });
    assert.equal(retryDelay(login), null);
    assert.equal(retryDelay(errors(502, { code: '01001', meta: { retry_in: 10 } })), 10_000);
    assert.equal(retryDelay(errors(502, { code: '01001', meta: { retry_in: -5 } })), null);
    assert.equal(retryDelay(answer(429, { kind: 'empty' }, { 'retry-after': '9'.repeat(400) })), null);
  });

  it('tells any wait in words', () => {
    const waits = [0, 119_000, 7_199_000, 172_800_000, Number('9'.repeat(400)), Number.NaN].map((ms) =>
      durationInWords(ms),
    );
    assert.deepEqual(
      waits.map(({ fr }) => fr),
      ['0 s', '119 s', '2 h', '2 jours', 'plus d’un an', 'plus d’un an'],
    );
    const far = answer(429, { kind: 'empty' }, { 'retry-after': '9'.repeat(400) });
    const [refused] = explainAnswer(far);
    assert.ok(refused?.retry.kind === 'after');
    assert.equal(durationInWords(refused.retry.ms).en, 'more than a year');
  });

  it('has words in both languages for every code that the catalogue knows', () => {
    const codes = shipped().errors.map(({ code }) => code.replace('XX', '34'));
    assert.deepEqual(
      codes.filter((code) => explanationOfCode(code) === null),
      [],
    );
    for (const [code, { message, next }] of Object.entries(codeExplanations)) {
      for (const sentence of [message, next]) {
        assert.match(sentence.fr, /^\S.*[.]$/, code);
        assert.match(sentence.en, /^\S.*[.]$/, code);
        assert.notEqual(sentence.fr, sentence.en, code);
      }
    }
  });

  it('tells each error apart, who it is from, and whether to try again', () => {
    const [first, second] = explainAnswer(
      errors(422, { code: '00201', source: { parameter: 'context' } }, { code: '00301', title: 't', detail: 'siren' }),
    );
    assert.deepEqual([first?.code, first?.parameter, first?.retry.kind], ['00201', 'context', 'never']);
    assert.deepEqual([second?.code, second?.parameter, second?.detail], ['00301', 'siren', 'siren']);
    const [provider] = explainAnswer(errors(502, { code: '04501', meta: { provider: 'ACOSS', retry_in: 172_800 } }));
    assert.deepEqual(provider?.retry, { kind: 'after', ms: 172_800_000 });
    assert.equal(provider.provider, 'ACOSS');
    assert.deepEqual(explainAnswer(errors(504, { code: '31002' }))[0]?.retry, { kind: 'later' });
    assert.deepEqual(explainAnswer(errors(502, { code: '00501' }))[0]?.retry, { kind: 'after', ms: 10_000 });
    const throttled = answer(
      429,
      { kind: 'json', value: { errors: [{ code: '00429' }] }, text: '' },
      { 'retry-after': '7' },
    );
    assert.deepEqual(explainAnswer(throttled)[0]?.retry, { kind: 'after', ms: 7000 });
  });

  it('has words where the body has none: plain sentences, pages, nothing, errors of version 2', () => {
    const gone = explainAnswer(answer(410, { kind: 'text', text: 'Cette URL n’existe plus' }));
    assert.match(gone[0]?.message.en ?? '', /no longer exists/);
    assert.equal(gone[0]?.detail, 'Cette URL n’existe plus');
    assert.match(explainAnswer(answer(502, { kind: 'page' }))[0]?.message.en ?? '', /an intermediary/);
    assert.match(explainAnswer(answer(418, { kind: 'empty' }))[0]?.message.en ?? '', /418/);
    assert.equal(explainAnswer(errors(400, 'ancien texte'))[0]?.detail, 'ancien texte');
    assert.equal(explainAnswer(errors(500, { code: 'unheard' }, 3, null)).length, 1);
    assert.deepEqual(explainAnswer(answer(200, { kind: 'empty' })), []);
  });

  it('repeats no token that the service repeated', () => {
    const token = mintToken();
    const said = explainAnswer(errors(401, { code: '00101', detail: `bad ${token}` }), [token]);
    assert.ok(!JSON.stringify(said).includes(token.slice(-20)));
  });

  it('reads Retry-After in seconds, as a date by the service’s clock, or as a minute', () => {
    const wait = (value: string, ahead = 0) =>
      retryAfterMs({ ...answer(429, { kind: 'empty' }, { 'retry-after': value }), clockAheadMs: ahead });
    assert.equal(wait('12'), 12_000);
    assert.equal(wait('soon'), 60_000);
    const inAMinute = new Date(Date.now() + 60_000).toUTCString();
    assert.ok(Math.abs(wait(inAMinute) - 60_000) < 5000);
    assert.ok(Math.abs(wait(inAMinute, 3_600_000) - 3_660_000) < 5000);
  });
});

describe('compareFields', () => {
  const operation = operationByPath('/v3/ademe/etablissements/{siret}/certification_rge');
  assert.ok(operation);

  it('lists what the catalogue does not know and what is not there, wherever it is', () => {
    const whole = { data: [{ data: { url: 'x', nom_certificat: 'y' }, links: {}, meta: {} }], links: {}, meta: {} };
    const differences = compareFields(operation, whole);
    assert.deepEqual(differences.unknown, []);
    assert.ok(differences.missing.includes('data[].data.domaine'));
    assert.ok(!differences.missing.includes('data[].data.url'));
    const more = { data: [{ data: { url: 'x', nouveau: { a: 1 } } }], extra: 1 };
    assert.deepEqual(compareFields(operation, more).unknown, ['data[].data.nouveau', 'extra']);
  });

  it('takes anything: other types, nothing, depth, thousands of names', () => {
    for (const body of [null, 3, 'x', [], {}, { data: null }, { data: 'text' }, { data: [null, 1] }]) {
      compareFields(operation, body);
    }
    let deep: unknown = 1;
    for (let count = 0; count < 5000; count += 1) deep = { data: [deep] };
    compareFields(operation, deep);
    const wide = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`f${index}`, index]));
    assert.equal(compareFields(operation, wide).unknown.length, 50);
  });
});

describe('maintenanceOf', () => {
  const dgfip = operationByPath('/v4/dgfip/unites_legales/{siren}/attestation_fiscale');
  assert.ok(dgfip);
  const at = (time: string) => maintenanceOf(dgfip, new Date(time));

  it('goes by the time in France, summer and winter', () => {
    assert.deepEqual(at('2026-01-10T00:30:00Z'), { from: '01:00', to: '02:00', isOpen: true, remainingMs: 1_800_000 });
    assert.equal(at('2026-07-10T00:30:00Z')?.isOpen, false);
    assert.equal(at('2026-07-09T23:30:00Z')?.isOpen, true);
    assert.equal(at('2026-01-10T01:00:00Z')?.isOpen, false);
  });

  it('understands a window over midnight', () => {
    const late = { ...dgfip, maintenance: { from: '23:30', to: '00:30' } };
    assert.equal(maintenanceOf(late, new Date('2026-01-10T23:00:00Z'))?.remainingMs, 1_800_000);
    assert.equal(maintenanceOf(late, new Date('2026-01-10T12:00:00Z'))?.isOpen, false);
  });
});
