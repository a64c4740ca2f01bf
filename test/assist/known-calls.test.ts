import * as assert from 'node:assert/strict';
import type { SeenCall } from '../../src/assist/calls-tree';
import { callsOfEndpoint, callSymbols } from '../../src/assist/known-calls';

const UNIT = '/v4/insee/sirene/unites_legales/{siren}';
const TAX = '/v4/dgfip/unites_legales/{siren}/attestation_fiscale';
const GONE = '/v2/entreprises/{siren}';

const call = (uri: string, line: number, endpoint: string | null): SeenCall => ({
  uri,
  range: { start: { line, character: 2 } },
  endpoint,
  problems: [],
  undetermined: [],
});

const calls = [
  call('file:///b.py', 3, null),
  call('file:///b.py', 9, UNIT),
  call('file:///a.py', 5, UNIT),
  call('file:///a.py', 7, TAX),
  call('file:///a.py', 8, GONE),
];

const found = (query: string): string[] =>
  callSymbols(calls, query).map(({ call: { uri, range } }) => `${uri.slice(-4)}:${range.start.line}`);

describe('the calls as symbols', () => {
  it('are found by title, path and usual words of both languages, whatever accents, case and order', () => {
    for (const query of [
      'fiscale attestation',
      'ATTESTATION FISCÂLE',
      'dgfip',
      'unites_legales/{siren}/att',
      'tax certificate',
    ]) {
      assert.deepEqual(found(query), ['a.py:7'], query);
    }
    assert.deepEqual(found('v2/entreprises'), ['a.py:8']);
    assert.deepEqual(found('zzz'), []);
  });

  it('are all there without a word, but for those of an endpoint that is not known', () => {
    assert.deepEqual(found('').toSorted(), ['a.py:5', 'a.py:7', 'a.py:8', 'b.py:9']);
  });

  it('have a name that holds what was typed, which the editor looks for in it', () => {
    const named = (query: string) => callSymbols(calls, query).map(({ name }) => name);
    assert.deepEqual(named('Attestation fisc'), ['Attestation fiscale (DGFIP)']);
    assert.deepEqual(named('attestation_fisc'), [`Attestation fiscale (DGFIP) · ${TAX}`]);
    // Of several words the editor gives the first alone, and looks for the others in the container, in its first 128 characters.
    const [usual] = callSymbols(calls, 'tax');
    assert.ok(usual);
    assert.equal(usual.name, 'Attestation fiscale (DGFIP) · tax');
    assert.match(usual.container.slice(0, 80), /certificate/);
    const [legal] = callSymbols(calls, 'legal');
    assert.match(legal?.container.slice(0, 80) ?? '', /unit/);
  });

  it('are bounded', () => {
    const many = Array.from({ length: 20_000 }, (_, line) => call('file:///a.py', line, UNIT));
    assert.equal(callSymbols(many, 'unité légale').length, 200);
  });

  it('of an endpoint are those of exactly that one, in the order of their files', () => {
    const of = (endpoint: string) => callsOfEndpoint(calls, endpoint).map(({ uri }) => uri.slice(-4));
    assert.deepEqual(of(UNIT), ['a.py', 'b.py']);
    assert.deepEqual(of(GONE), ['a.py']);
    assert.deepEqual(of('/v4/insee'), []);
  });
});
