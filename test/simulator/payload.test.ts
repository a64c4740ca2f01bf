import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isSiren, isSiret, type ResponseField, responseFields } from '../../src/catalogue/index';
import { generate } from '../../src/simulator/payload/index';
import { siretOf, withKey } from '../../src/simulator/payload/company';
import { catalogue, NOON } from './harness';

const operation = fc.constantFrom(...catalogue.operations);
const siren = fc.integer({ min: 10_000_000, max: 99_999_999 }).map((number) => withKey(String(number)));

function bodyFor(id: (typeof catalogue.operations)[number], identifier: string): unknown {
  return generate({
    operation: id,
    identifier,
    parameters: new Map([['siren', identifier]]),
    origin: 'http://127.0.0.1:1',
    now: NOON,
    link: (seed) => `http://127.0.0.1:1/proxy/files/${seed}`,
  });
}

/** The values that stand at a path of the catalogue. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  const [step, ...rest] = path;
  if (step === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  const child: unknown = new Map(Object.entries(value)).get(step.replace('[]', ''));
  if (!step.endsWith('[]')) return child === undefined ? [] : valuesAt(child, rest);
  const items: readonly unknown[] = Array.isArray(child) ? child : assert.fail(step);
  return items.flatMap((item) => valuesAt(item, rest));
}

function isOfType({ type, nullable, values }: ResponseField, value: unknown): boolean {
  if (value === null) return nullable;
  if (values !== undefined && values.length > 0) return values.some((known) => known === value);
  if (type === 'array') return Array.isArray(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

/** Every text and number of a body with its name. */
function* leaves(value: unknown, name = ''): Generator<readonly [name: string, value: unknown]> {
  if (Array.isArray(value)) for (const item of value) yield* leaves(item, name);
  else if (typeof value === 'object' && value !== null)
    for (const [key, child] of Object.entries(value)) yield* leaves(child, key);
  else yield [name, value];
}

describe('the bodies that the simulator makes up', () => {
  it('have every field of the catalogue, of its type, among its values', () => {
    fc.assert(
      fc.property(operation, siren, (asked, identifier) => {
        const body = bodyFor(asked, identifier);
        for (const field of responseFields(asked)) {
          const found = valuesAt(body, field.path.split('.'));
          // The one list of complaints, in a good answer.
          assert.equal(found.length > 0, field.path !== 'data[].data.errors[]', field.path);
          for (const value of found) assert.ok(isOfType(field, value), `${field.path}: ${JSON.stringify(value)}`);
        }
      }),
    );
  });

  it('are the same for the same identifier, and others for another', () => {
    fc.assert(
      fc.property(operation, siren, siren, (asked, one, other) => {
        assert.deepEqual(bodyFor(asked, one), bodyFor(asked, one));
        const size = responseFields(asked).length;
        if (one !== other && size > 20) assert.notDeepEqual(bodyFor(asked, one), bodyFor(asked, other));
      }),
    );
  });

  it('have identifiers with valid check digits, dates of the past and addresses that lead nowhere', () => {
    fc.assert(
      fc.property(operation, siren, fc.boolean(), (asked, company, asEstablishment) => {
        const identifier = asEstablishment ? siretOf(company, 1) : company;
        for (const [name, value] of leaves(bodyFor(asked, identifier))) {
          if (typeof value !== 'string') continue;
          if (name === 'siren') assert.ok(isSiren(value), value);
          if (name.startsWith('siret')) assert.ok(isSiret(value), value);
          if (/^\d{4}-\d{2}-\d{2}/.test(value)) {
            assert.ok(!Number.isNaN(Date.parse(value)), value);
            const isLimit = /expiration|fin_validite|date_validite|fin_enregistrement/.test(name);
            assert.equal(Date.parse(value) < NOON, !isLimit, `${name} ${value}`);
          }
          if (/^(https?:|\w+@)/.test(value)) assert.match(value, /\.example(\/|$)|^http:\/\/127\.0\.0\.1:1\//);
        }
      }),
    );
  });

  it('speak of the company that was asked for', () => {
    const asked = catalogue.operations.find(({ path }) => path === '/v4/insee/sirene/etablissements/{siret}');
    assert.ok(asked);
    const named = [...leaves(bodyFor(asked, '41816609600051'))].filter(([name]) => /^siren$|^siret$/.test(name));
    assert.ok(named.length >= 2);
    for (const [name, value] of named) assert.equal(value, name === 'siren' ? '418166096' : '41816609600051');
  });
});
