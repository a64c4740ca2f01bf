import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Expression } from '../../src/syntax/nodes';
import { languageOf } from '../../src/languages/index';
import { encodeQueryValue, queryPairs, type Quote } from '../../src/writing';
import { grammars } from '../analysis/memory-files';
import { written } from './languages';

const extensions: readonly (readonly [string, string])[] = [
  ['javascript', 'js'],
  ['typescript', 'ts'],
  ['python', 'py'],
  ['php', 'php'],
  ['ruby', 'rb'],
];

const quotes: readonly Quote[] = ["'", '"'];

/** Characters that mean something in one of the languages, and some that mean nothing. */
const text = fc.string({
  unit: fc.constantFrom(...'abé $#{}@%\\\'"`n0\n\t’'.split('')),
  maxLength: 12,
});

/** The value that a statement assigns, as the analysis reads it; null when the text does not parse. */
async function assigned(extension: string, code: string): Promise<Expression | null> {
  const file = `sample.${extension}`;
  const known = languageOf(file);
  assert.ok(known);
  await grammars.load([known.grammar ?? '']);
  const source = extension === 'php' ? `<?php\n$x = ${code};\n` : `x = ${code}\n`;
  const tree = grammars.parse(known.grammar ?? '', source, null, 5000);
  assert.ok(tree);
  try {
    if (tree.rootNode.hasError) return null;
    for (const declaration of known.language.outline(tree.rootNode).declarations) {
      if (declaration.kind !== 'statement') continue;
      for (const statement of known.language.lowerStatement(declaration))
        if (statement.kind === 'assign') return statement.value;
    }
    return null;
  } finally {
    tree.delete();
  }
}

function stringOf(value: Expression | null): unknown {
  if (value?.kind === 'literal') return value.value;
  if (value?.kind === 'join')
    return value.parts.map((part) => (part.kind === 'literal' ? String(part.value) : '\uFFFC')).join('');
  return value?.kind;
}

describe('idioms', () => {
  for (const [language, extension] of extensions) {
    describe(language, () => {
      const { idiom } = written(language);

      it('writes strings that read back as they were', async () => {
        for (const quote of quotes) {
          await fc.assert(
            fc.asyncProperty(text, async (value) => {
              assert.equal(stringOf(await assigned(extension, idiom.string(value, quote))), value);
            }),
            { numRuns: 150 },
          );
        }
      });

      it('writes maps that read back as they were', async () => {
        for (const keys of ['bare', 'quoted', 'arrow', 'symbol-arrow'] as const) {
          const entries = ['context', 'user_id'].map((key) => idiom.entry(key, '5', { keys, quote: "'" }));
          const value = await assigned(extension, idiom.map(entries));
          assert.equal(value?.kind, 'map', idiom.map(entries));
          const names = value.entries.map((entry) => (entry.spread ? null : stringOf(entry.key)));
          assert.deepEqual(names, ['context', 'user_id']);
        }
      });

      it('extends a map that is an expression', async () => {
        const map = extension === 'php' ? '$options' : 'options';
        const extended = idiom.extended(map, [idiom.entry('timeout', '5')]);
        assert.ok(extended !== null && (await assigned(extension, extended)));
      });

      it('puts characters before an expression', async () => {
        const expression =
          { php: "getenv('TOKEN')", py: 'os.environ["TOKEN"]', rb: "ENV['TOKEN']" }[extension] ?? 'token';
        for (const quote of quotes) {
          const value = await assigned(extension, idiom.prefixed('Bearer ', expression, true, quote));
          assert.equal(stringOf(value), 'Bearer \uFFFC');
        }
      });

      it('reads the environment', async () => {
        assert.ok(await assigned(extension, idiom.environment('API_ENTREPRISE_TOKEN')));
        assert.match(idiom.comment('x'), /^(?:#|\/\/) x$/);
      });
    });
  }
});

describe('queries', () => {
  it('hold nothing that a quote, a template or a format could take for its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const encoded = encodeQueryValue(value);
        assert.match(encoded, /^(?:[A-Za-z0-9_.~-]|%[0-9A-F]{2})*$/);
        assert.equal(decodeURIComponent(encoded), Buffer.from(value, 'utf8').toString('utf8'));
      }),
    );
  });

  it('are pairs', () => {
    assert.equal(
      queryPairs([
        ['context', "l'aide & co"],
        ['object', ''],
      ]),
      'context=l%27aide%20%26%20co&object=',
    );
  });
});
