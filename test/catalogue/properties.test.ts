import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accepts, HOLE, matchPath, matchUrl, shipped } from '../../src/catalogue/index.js';
import { luhn } from '../../src/catalogue/identifiers.js';

const catalogue = shipped();

/** A number of so many digits whose last one makes it pass Luhn. */
const luhnNumber = (length: number): fc.Arbitrary<string> =>
  fc.stringMatching(new RegExp(`^\\d{${length - 1}}$`)).map((start) => {
    const last = '0123456789'.split('').find((digit) => luhn(start + digit)) ?? '0';
    return start + last;
  });

const siren = luhnNumber(9);
const siret = luhnNumber(14);
const rna = fc.stringMatching(/^W\d[A-Z0-9]\d{7}$/);

const byKind: Readonly<Record<string, fc.Arbitrary<string>>> = {
  siren,
  siret,
  siren_or_rna: fc.oneof(siren, rna),
  siret_or_rna: fc.oneof(siret, rna),
  siren_or_siret_or_rna: fc.oneof(siren, siret, rna),
  siren_or_siret_or_rnf: fc.oneof(siren, siret, fc.constant('075-FRUP-00194-01')),
  siret_or_eori: fc.oneof(
    siret,
    siret.map((number) => `FR${number}`),
    fc.stringMatching(/^(ES|DE)\d{8}$/),
  ),
  month: fc.integer({ min: 1, max: 12 }).map((month) => String(month).padStart(2, '0')),
  year: fc.integer({ min: 2006, max: 2020 }).map(String),
};

const written = fc.oneof(
  fc.constantFrom(
    HOLE,
    `${HOLE}${HOLE}`,
    '{siret}',
    ':id',
    '%s',
    '%{id}',
    '%<id>s',
    '${x.y}',
    '#{x}',
    '<id>',
    '[id]',
    '$id',
    '{{id}}',
  ),
);

describe('matching, for any value', () => {
  for (const operation of catalogue.operations) {
    it(`${operation.path} is itself`, () => {
      const parameters = operation.parameters.filter((parameter) => parameter.in === 'path');
      const valid = parameters.map((parameter) => byKind[parameter.kind] ?? fc.constant('1'));
      fc.assert(
        fc.property(
          fc.oneof(fc.tuple(...valid), fc.tuple(...parameters.map(() => written))),
          fc.constantFrom('', '/', '?a=b', `?${HOLE}`, '#x'),
          (values, end) => {
            let index = 0;
            const path = operation.path.replaceAll(/\{\w+\}/g, () => values[index++] ?? '') + end;
            for (const [text, match] of [
              [path, matchPath(path)],
              [`https://entreprise.api.gouv.fr${path}`, matchUrl(`https://entreprise.api.gouv.fr${path}`).match],
            ] as const) {
              assert(match.kind === 'operation', match.kind);
              assert.equal(match.operation.path, operation.path);
              assert.deepEqual(
                match.parameters.map(({ value }) => value),
                values,
              );
              assert(match.parameters.every(({ value, start, end: stop }) => text.slice(start, stop) === value));
            }
          },
        ),
        { numRuns: 40 },
      );
    });

    it(`${operation.path} accepts valid values`, () => {
      for (const parameter of operation.parameters.filter((candidate) => candidate.in === 'path')) {
        const shape = new RegExp(`^(?:${parameter.pattern ?? '.*'})$`);
        fc.assert(
          fc.property(
            byKind[parameter.kind] ?? fc.constant('1'),
            (value) => accepts(parameter, value) && shape.test(value),
          ),
          { numRuns: 20 },
        );
      }
    });
  }

  it('never throws, and keeps its offsets inside the text', () => {
    const piece = fc.constantFrom(
      '/',
      'v3',
      'v4',
      'insee',
      'sirene',
      'etablissements',
      HOLE,
      '?',
      '#',
      ':',
      '@',
      '{',
      '}',
      '%',
      ' ',
      'https://',
      'entreprise.api.gouv.fr',
      'é',
      '\u{1F600}',
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(fc.oneof(piece, fc.string({ maxLength: 3 })), { maxLength: 20 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (any) => {
        for (const match of [matchPath(any), matchUrl(any).match]) {
          if ('parameters' in match)
            assert(match.parameters.every(({ value, start, end }) => any.slice(start, end) === value));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('takes no time on monsters', () => {
    const start = performance.now();
    for (const part of ['/', 'v3/', `${HOLE}/`, '{', '%', 'a', '/v3/insee/'.repeat(2), '<', '${'])
      matchUrl(part.repeat(20_000));
    assert(performance.now() - start < 1500);
  });
});
