import * as assert from 'node:assert/strict';
import { encodedPath } from '../../src/text/uris';

describe('a path in a URI', () => {
  it('leads back to what it was, and neither ends in a query nor in a fragment', () => {
    const names = [
      'a b',
      'été',
      'a%20b',
      'a#b?c',
      '[id]',
      '(x)',
      '@scope',
      'a+b&c',
      "l'a",
      '"q"',
      '日本',
      'a\tb\n',
      'c\\d',
    ];
    for (const name of names) {
      const written = encodedPath(`/w/${name}/x.py`);
      assert.equal(decodeURIComponent(written), `/w/${name}/x.py`);
      assert.doesNotMatch(written, /[?#\\\s]/);
    }
  });
});
