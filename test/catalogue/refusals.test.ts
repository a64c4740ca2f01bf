import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accepts, type OperationParameter, refusalCode, valueRefusal, shipped } from '../../src/catalogue/index.js';

const today = new Date('2026-11-23');

function parameter(kind: OperationParameter['kind'], path?: string): OperationParameter {
  const found = shipped()
    .operations.filter((operation) => path === undefined || operation.path.includes(path))
    .flatMap(({ parameters }) => parameters)
    .find((each) => each.kind === kind);
  assert.ok(found, kind);
  return found;
}

const cases: readonly (readonly [OperationParameter, string, string | null, string | null])[] = [
  [parameter('siren'), '418166096', null, null],
  [parameter('siren'), '418166097', 'check-digits', '00301'],
  [parameter('siren'), '41816609', 'length', '00301'],
  [parameter('siren'), '418 166 096', 'separators', '00301'],
  [parameter('siren'), '41816609600069', 'siret-for-siren', '00301'],
  [parameter('siret'), '418166096', 'siren-for-siret', '00302'],
  [parameter('siret'), '35600000000048', null, null],
  [parameter('siret'), 'abc', 'shape', '00302'],
  [parameter('siret_or_eori'), 'FR41816609600069', null, null],
  [parameter('siret_or_eori'), 'FR41816609600068', 'shape', '00304'],
  [parameter('siren_or_siret_or_rna'), '4181660960', 'length', '00330'],
  [parameter('siren_or_siret_or_rnf'), '075-FRUP-00194-01', null, null],
  [parameter('siren_or_siret_or_rnf'), '075-ZZZ-00194-01', 'shape', '00331'],
  [parameter('delegation'), '6f3c8d9a-0000-4000-a000-0123456789ab', null, null],
  [parameter('delegation'), '6F3C8D9A-0000-4000-A000-0123456789AB', 'shape', '00213'],
  [parameter('month'), '01', null, null],
  [parameter('month'), '1', 'two-digits', '00305'],
  [parameter('month'), '13', 'shape', '00305'],
  [parameter('year', 'gip_mds'), '2026', null, null],
  [parameter('year', 'gip_mds'), '2027', 'range', '00307'],
  [parameter('year', 'dgfip'), '2005', 'range', '00315'],
  [parameter('year', 'dgfip'), '2026', 'range', '00315'],
  [parameter('year', 'dgfip'), 'x', 'shape', '00307'],
  [parameter('limit'), '1001', 'range', '00313'],
  [parameter('depth'), '14', 'range', '00390'],
  [parameter('workforce'), 'moyens', 'values', null],
  [parameter('cache'), 'no-store', 'values', null],
];

describe('refusals', () => {
  it('say why a value is refused, and with which code', () => {
    for (const [of, value, why, code] of cases) {
      const refusal = valueRefusal(of, value, today);
      assert.equal(refusal?.why ?? null, why, `${of.kind} ${value}`);
      if (refusal !== null) assert.equal(refusalCode(of, refusal), code, `${of.kind} ${value}`);
    }
  });

  it('agree with what is accepted, for every parameter and any text', () => {
    const parameters = shipped().operations.flatMap((operation) => operation.parameters);
    const text = fc.oneof(fc.string(), fc.stringMatching(/^[\dWFR. -]{0,16}$/));
    fc.assert(
      fc.property(fc.constantFrom(...parameters), text, (of, value) => {
        if (of.values !== undefined && of.kind !== 'month') return;
        assert.equal(valueRefusal(of, value, today) === null, accepts(of, value, today));
      }),
    );
  });
});
