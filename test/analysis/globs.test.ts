import assert from 'node:assert/strict';
import fc from 'fast-check';
import picomatch from 'picomatch/posix';
import { isReasonableGlob, matcherOf } from '../../src/analysis/globs';

const matches = (pattern: string, path: string): boolean => matcherOf([pattern])(path) === true;

describe('globs', () => {
  it('match what a well-known library matches', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      '.c',
      '*',
      '**',
      '?',
      '[ab]',
      '[^a]',
      '[a-c]',
      'a*b',
      '*a*',
      'a?',
      '{a,b}',
      '{a,b*}c',
    );
    const name = fc.constantFrom('a', 'b', 'ab', 'aab', '.c', 'c', 'ac', 'bxc', 'abab', 'a.b');
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 4 }),
        fc.array(name, { minLength: 1, maxLength: 5 }),
        (pieces, names) => {
          // Of `*/**` and `a/**` the library takes one to hold what it begins with, and the other not.
          fc.pre(pieces.at(-1) !== '**');
          const glob = pieces.join('/');
          const path = names.join('/');
          const expected = picomatch([glob, `${glob}/**`], { dot: true, noextglob: true, nonegate: true })(path);
          assert.equal(matches(`/${glob}`, path), expected, `${glob} and ${path}`);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it('read braces within braces, escapes and classes', () => {
    assert.ok(matches('src/{a,{b,c}x}.js', 'src/cx.js'));
    assert.ok(!matches('src/{a,{b,c}x}.js', 'src/c.js'));
    assert.ok(matches('[!a]/b', 'c/b') && !matches('[!a]/b', 'a/b'));
    assert.ok(matches('{a}/b', '{a}/b'));
    assert.ok(matches('a\\*b', 'a*b'));
    assert.ok(!matches('a\\*b', 'axb'));
    assert.ok(matches('[]a]b', ']b'));
    assert.ok(matches('a[', 'a['));
  });

  it('are refused where their braces stand for too many patterns, or they are blank or too long', () => {
    assert.ok(isReasonableGlob('*'.repeat(300)));
    assert.ok(!isReasonableGlob('{a,b}'.repeat(10)));
    assert.ok(!isReasonableGlob(' '));
    assert.ok(!isReasonableGlob('a'.repeat(301)));
  });

  // A regular expression would take longer than anybody waits.
  it('end, whatever the stars', () => {
    const hostile = [
      '*a'.repeat(149) + 'b',
      '**/*a*a*a*a*a*a*a*b/**/*b',
      '**/'.repeat(90) + 'b',
      '?*'.repeat(100) + 'b',
      '{a*,*a}'.repeat(5) + 'b',
    ];
    const paths = ['a'.repeat(4_000), 'a/'.repeat(2_000) + 'a', `${'a'.repeat(250)}/`.repeat(16)];
    for (const pattern of hostile) {
      assert.ok(isReasonableGlob(pattern), pattern);
      for (const path of paths) assert.ok(!matches(pattern, path), pattern);
    }
    assert.ok(matches('*a'.repeat(149) + 'b', `${'a'.repeat(4_000)}b`));
  });
});
