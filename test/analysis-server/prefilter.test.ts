import * as assert from 'node:assert/strict';
import { needles } from '../../src/catalogue/needles';
import words from '../../src/analysis-server/needles.json';
import { matters } from '../../src/analysis-server/prefilter';
import { newIn, watchFor } from '../../src/analysis-server/watched';

describe('the prefilter of the editor', () => {
  it('has the needles of the catalogue (npx tsx scripts/needles.ts writes them)', () => {
    assert.deepEqual(words, needles());
  });

  it('passes over what has nothing to do with the service', () => {
    assert.equal(matters('fetch("https://geo.api.gouv.fr/communes")'), false);
    assert.equal(matters('fetch("https://entreprise.api.gouv.fr/v3/")'), true);
  });
});

describe('what is new in a text', () => {
  const filler = 'x = 1\n'.repeat(2_000);

  it('holds a word that an edit has finished, wherever the edit was', () => {
    const before = `${filler}fetch_compny()\n${filler}`;
    const after = before.replace('compny', 'company');
    assert.equal(watchFor(['fetch_company'])(newIn(after, before)), true);
    assert.equal(newIn(after, before).length < 2_100, true);
  });

  it('holds a word that a deletion has put together', () => {
    const before = `${filler}fetch_${'y'.repeat(5_000)}company()\n${filler}`;
    const after = before.replace(/y+c/, 'c');
    assert.equal(watchFor(['fetch_company'])(newIn(after, before)), true);
  });

  it('is looked through for words of any script, in any case', () => {
    assert.equal(watchFor(['récupère', 'ab'])('récupère()'), true);
    assert.equal(watchFor(['Company'])('COMPANY'), true);
    assert.equal(watchFor([])('company'), false);
  });
});
