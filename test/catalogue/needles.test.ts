import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findNeedle, hasNeedle, needles, shipped } from '../../src/catalogue/index.js';
import { Finder } from '../../src/catalogue/finder.js';

const TOKEN = 'eyJhbGciOiJIUzI1NiJ9';

describe('needles', () => {
  it('are some dozens of lower case ASCII words, none in another', () => {
    const all = needles();
    assert(all.length > 40 && all.length < 100, String(all.length));
    assert(all.every((needle) => /^[!-~]{8,}$/.test(needle) && needle === needle.toLowerCase()));
    assert(all.every((needle) => all.every((other) => other === needle || !other.includes(needle))));
  });

  it('are in every path of the catalogue, version or not', () => {
    const { operations, aliases, removed, v2 } = shipped();
    for (const { path } of [...operations, ...aliases, ...removed, ...v2]) assert(hasNeedle(path), path);
    for (const { path } of [...operations, ...aliases, ...removed])
      assert(hasNeedle(path.replace(/^\/v\d+\//, '')), path);
  });

  it('are in the names of the service in every style, its hosts, its packages and its tokens', () => {
    for (const text of [
      'API_ENTREPRISE_TOKEN', 'api_entreprise', 'api-entreprise', 'apiEntreprise', 'ApiEntreprise', 'APIEntreprise::Client', 'Api::Entreprise', 'api.entreprise.url',
      'https://entreprise.api.gouv.fr', 'https://staging.entreprise.api.gouv.fr', 'https://api.apientreprise.fr', '@api-gouv-dinum/api-entreprise', "gem 'api_entreprise'",
      `Bearer ${TOKEN}.eyJ1aWQiOiI`,
    ]) assert(hasNeedle(text), text); // prettier-ignore
    for (const before of ['', 'a', 'ab', 'abc']) {
      const text = Buffer.from(`${before}${TOKEN}.eyJ1aWQiOiIwMDAw`).toString('base64');
      assert(hasNeedle(text), text);
    }
  });

  it('are not in what has nothing to do with the service', () => {
    for (const text of [
      '',
      'a',
      'https://recherche-entreprises.api.gouv.fr/search',
      'eyJhbGciOiJSUzI1NiJ9',
      '/api/v3/users',
      'entreprise',
      'é'.repeat(99),
    ]) {
      assert.equal(hasNeedle(text), false, text);
    }
  });

  it('says where the first one is, and the next', () => {
    const text = `xx API_ENTREPRISE ${'y'.repeat(50)} insee/sirene`;
    const first = findNeedle(text);
    assert.equal(first, 3);
    assert.equal(findNeedle(text, first + 1), text.indexOf('insee/sirene'));
  });
});

describe('Finder', () => {
  it('finds what a naive search finds', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'A', '_', 'é', '\u4e2d');
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '_'), minLength: 3, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 6 }),
        fc.string({ unit: letter, maxLength: 60 }),
        fc.nat(20),
        (words, text, from) => {
          const lower = text.toLowerCase();
          const found = words.map((each) => lower.indexOf(each, from)).filter((at) => at >= 0);
          assert.equal(new Finder(words).find(text, from), found.length === 0 ? -1 : Math.min(...found));
        },
      ),
      { numRuns: 2000 },
    );
  });
});
