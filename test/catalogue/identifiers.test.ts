import assert from 'node:assert/strict';
import * as is from '../../src/catalogue/identifiers.js';

const today = new Date('2026-11-23');

const cases: readonly (readonly [
  name: string,
  check: (value: string) => boolean,
  yes: readonly string[],
  no: readonly string[],
])[] = [
  [
    'SIREN',
    is.isSiren,
    ['418166096', '130025265', '000000000'],
    ['418166097', '41816609', '4181660960', ' 418166096', '418 166 096', '', '41816609a', '418166096\n'],
  ],
  [
    'SIRET',
    is.isSiret,
    ['41816609600069', '13002526500013', '10000001700010', '00000000000000', '35600000000048', '35600000012345'],
    ['41816609600068', '4181660960006', 'PlaceDesEntreprises', '', '35600000100000'],
  ],
  ['RNA', is.isRna, ['W751212517', 'W9A1234567', '0670001234'], ['w751212517', 'W75121251', '0671011234', '']],
  [
    'RNF',
    is.isRnf,
    ['075-FRUP-00194-01', '02A-FE-00001-09', '075-fdd-00700-07', '201A-FE-00001-09', '75-FRUP-00194-01'],
    ['FRUP-00194-01', 'AB-FRUP-00194-01', '075-ZZZ-00194-01', '075-FRUP-194-01', '075-FRUP-00194-01\n', ''],
  ],
  [
    'delegation',
    is.isDelegation,
    ['6f3c8d9a-0000-4000-a000-0123456789ab'],
    ['6F3C8D9A-0000-4000-A000-0123456789AB', '6f3c8d9a', '6f3c8d9a00004000a0000123456789ab', ''],
  ],
  ['EORI', is.isEori, ['FR41816609600069', 'ES12345678', 'DE'], ['FR41816609600068', 'es12345678', '1', '']],
  ['month', is.isMonth, ['01', '09', '12'], ['1', '00', '13', '012', '']],
  ['year', (value) => is.isYear(value, today), ['1900', '2026'], ['1899', '2027', '26', '']],
  ['fiscal year', (value) => is.isFiscalYear(value, today), ['2006', '2025'], ['2005', '2026', '20']],
  ['limit', is.isCertificateLimit, ['1', '1000'], ['0', '1001', '-1', '1.5', '']],
  ['depth', is.isDepth, ['0', '12', '13'], ['14', '-1', '']],
];

describe('identifiers', () => {
  for (const [name, check, yes, no] of cases) {
    it(name, () => {
      assert.deepEqual(
        yes.filter((value) => !check(value)),
        [],
      );
      assert.deepEqual(
        no.filter((value) => check(value)),
        [],
      );
    });
  }
});
