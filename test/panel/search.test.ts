import * as assert from 'node:assert/strict';
import { endpointSummaries } from '../../src/panel/session/form-view';
import { searchEndpoints } from '../../src/panel/shared/search';

const endpoints = endpointSummaries();
const found = (query: string): string[] => searchEndpoints(endpoints, query).map(({ path }) => path);

describe('the search of endpoints', () => {
  it('ignores case, accents and the order of words', () => {
    assert.deepEqual(found('LÉGALE unité insee'), found('insee unite legale'));
    assert.ok(found('UNITE legale').includes('/v4/insee/sirene/unites_legales/{siren}'));
  });

  it('finds by title, provider, path and topic', () => {
    for (const query of [
      'attestation fiscale',
      'dgfip attestation',
      'v4/dgfip/unites_legales',
      'attestations sociales fiscales',
    ]) {
      assert.ok(found(query).includes('/v4/dgfip/unites_legales/{siren}/attestation_fiscale'), query);
    }
  });

  it('finds by what people call it, in both languages', () => {
    assert.equal(found('tax certificate')[0], '/v4/dgfip/unites_legales/{siren}/attestation_fiscale');
    assert.ok(found('impôts').includes('/v4/dgfip/unites_legales/{siren}/attestation_fiscale'));
    assert.ok(found('trade register').includes('/v3/infogreffe/rcs/unites_legales/{siren}/extrait_kbis'));
  });

  it('puts titles first and deprecated endpoints last', () => {
    const list = searchEndpoints(endpoints, 'unite legale');
    const firstDeprecated = list.findIndex(({ deprecated }) => deprecated);
    assert.ok(firstDeprecated > 0);
    assert.ok(list.slice(firstDeprecated).every(({ deprecated }) => deprecated));
    assert.equal(list[0]?.title, 'Données unité légale');
  });

  it('shows all when nothing is looked for, and nothing that lacks a word', () => {
    assert.equal(found(' ').length, endpoints.length);
    assert.deepEqual(found('insee zebre'), []);
  });
});
