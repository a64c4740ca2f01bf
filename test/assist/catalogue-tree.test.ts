import * as assert from 'node:assert/strict';
import { catalogueTree } from '../../src/assist/catalogue-tree';
import { wholeCatalogue } from '../../src/assist/catalogue-view';
import { tokenCoverage } from '../../src/assist/token-coverage';
import { folded } from '../../src/text/search';
import { accessOf, shipped } from '../../src/catalogue';

const { operations } = shipped();
const none: ReadonlySet<string> = new Set();
const endpointsOf = (...asked: Parameters<typeof catalogueTree>) =>
  catalogueTree(...asked).flatMap(({ endpoints }) => endpoints);

describe('the tree of the catalogue', () => {
  it('holds every current endpoint once, by theme or by provider, in alphabetical order', () => {
    for (const groups of ['theme', 'provider'] as const) {
      const tree = catalogueTree({ ...wholeCatalogue, groups }, { access: null, used: none });
      const names = tree.map(({ name }) => name);
      assert.deepEqual(
        names,
        names.toSorted((one, other) => one.localeCompare(other, 'fr')),
      );
      assert.equal(new Set(names.map(folded)).size, names.length, 'each is spelt in one way');
      const paths = tree.flatMap(({ endpoints }) => endpoints.map(({ path }) => path));
      const current = operations.filter(({ deprecated }) => deprecated === null).map(({ path }) => path);
      assert.deepEqual(paths.toSorted(), current.toSorted());
    }
  });

  it('is searched whatever the accents, the case, the order and the language of the words', () => {
    for (const words of ['attestation fiscale', 'FISCALE attest', 'tax certificate']) {
      const [first] = endpointsOf({ ...wholeCatalogue, words }, { access: null, used: none });
      assert.equal(first?.path, '/v4/dgfip/unites_legales/{siren}/attestation_fiscale', words);
    }
    assert.deepEqual(catalogueTree({ ...wholeCatalogue, words: 'zzz' }, { access: null, used: none }), []);
  });

  it('is filtered by what is open, protected, deprecated, or covered by the token in use', () => {
    const open = endpointsOf({ ...wholeCatalogue, filters: ['open'] }, { access: null, used: none });
    assert.ok(open.length > 0 && open.every(({ isProtected, isDeprecated }) => !isProtected && !isDeprecated));
    const closed = endpointsOf({ ...wholeCatalogue, filters: ['protected'] }, { access: null, used: none });
    assert.ok(closed.length > open.length && closed.every(({ isProtected }) => isProtected));
    const old = endpointsOf({ ...wholeCatalogue, filters: ['deprecated'] }, { access: null, used: none });
    assert.ok(old.length > 0 && old.every(({ isDeprecated }) => isDeprecated));
    assert.deepEqual(
      endpointsOf({ ...wholeCatalogue, filters: ['open', 'protected'] }, { access: null, used: none }),
      [],
    );
  });

  it('tells which endpoints the token in use opens', () => {
    const access = accessOf({ scopes: ['attestation_fiscale_dgfip'], editor: false, environment: 'production' });
    const covered = endpointsOf({ ...wholeCatalogue, filters: ['covered'] }, { access, used: none });
    assert.ok(covered.some(({ path }) => path.endsWith('/attestation_fiscale')));
    assert.ok(covered.every(({ isCovered }) => isCovered === true));
    const all = endpointsOf(wholeCatalogue, { access, used: none });
    assert.ok(all.some(({ isCovered }) => isCovered === false));
    assert.ok(endpointsOf(wholeCatalogue, { access: null, used: none }).every(({ isCovered }) => isCovered === null));
    assert.deepEqual(endpointsOf({ ...wholeCatalogue, filters: ['covered'] }, { access: null, used: none }), []);
  });

  it('says of a token without scopes that it opens what needs none, and no more', () => {
    const access = accessOf({ scopes: [], editor: false, environment: 'production' });
    const all = endpointsOf(wholeCatalogue, { access, used: none });
    const opened = all.filter(({ isCovered }) => isCovered === true).map(({ path }) => path);
    const free = operations.filter(({ scopes, stagingOnly }) => !stagingOnly && (scopes ?? []).length === 0);
    assert.ok(opened.length < all.length / 2);
    assert.ok(opened.every((path) => free.some((each) => each.path === path)));
    assert.ok(access);
    assert.deepEqual(
      tokenCoverage(['/v4/dgfip/unites_legales/{siren}/attestation_fiscale'], access).map(({ isCovered }) => isCovered),
      [false],
    );
  });

  it('is narrowed to what the workspace calls, deprecated endpoints included', () => {
    const used = new Set(operations.filter(({ deprecated }) => deprecated !== null).map(({ path }) => path));
    const shown = endpointsOf({ ...wholeCatalogue, filters: ['used'] }, { access: null, used });
    assert.deepEqual(new Set(shown.map(({ path }) => path)), used);
    assert.deepEqual(endpointsOf({ ...wholeCatalogue, filters: ['used'] }, { access: null, used: none }), []);
  });
});
