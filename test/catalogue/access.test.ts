import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { accessOf, shipped } from '../../src/catalogue';

const { operations } = shipped();
const production = { environment: 'production', editor: false } as const;

describe('what a token opens', () => {
  it('is what asks for one of its scopes, or for none', () => {
    const access = accessOf({ ...production, scopes: ['attestation_fiscale_dgfip'] });
    const paths = access?.open.map(({ path }) => path);
    assert.ok(paths?.includes('/v4/dgfip/unites_legales/{siren}/attestation_fiscale'));
    assert.ok(access?.closed.some(({ path }) => path.includes('/banque_de_france/')));
    const free = operations.filter(({ scopes, stagingOnly }) => scopes?.length === 0 && !stagingOnly);
    assert.deepEqual(accessOf({ ...production, scopes: [] })?.open, free);
  });

  it('is every endpoint once, open or closed; those of the test environment there alone', () => {
    const scopes = fc.subarray(operations.flatMap((operation) => operation.scopes ?? []));
    fc.assert(
      fc.property(scopes, fc.constantFrom('production' as const, 'staging' as const), (held, environment) => {
        const access = accessOf({ scopes: held, editor: false, environment });
        assert.ok(access);
        const there = operations.filter(({ stagingOnly }) => environment === 'staging' || !stagingOnly);
        assert.deepEqual(new Set([...access.open, ...access.closed]), new Set(there));
        assert.equal(access.open.length + access.closed.length, there.length);
      }),
    );
  });

  it('cannot be told for a software supplier', () => {
    assert.equal(accessOf({ ...production, scopes: [], editor: true }), null);
  });
});
