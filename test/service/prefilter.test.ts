import * as assert from 'node:assert/strict';
import { needles } from '../../src/catalogue/needles';
import words from '../../src/service/needles.json';
import { matters } from '../../src/service/prefilter';

describe('the prefilter of the editor', () => {
  it('has the needles of the catalogue (npx tsx scripts/needles.ts writes them)', () => {
    assert.deepEqual(words, needles());
  });

  it('passes over what has nothing to do with the service', () => {
    assert.equal(matters('fetch("https://geo.api.gouv.fr/communes")'), false);
    assert.equal(matters('fetch("https://entreprise.api.gouv.fr/v3/")'), true);
  });
});
