import assert from 'node:assert/strict';
import { Node } from 'web-tree-sitter';
import { sizeOf, type Node as Neutral } from '../../src/syntax/children';
import type { LanguageSupport, Outline } from '../../src/syntax/language';
import { languageOf } from '../../src/languages/index';
import { nameOf, nested, nestedBlocks, nestedLanguages, pythonBlocks } from '../fuzz/nested';
import { grammars } from '../analysis/memory-files';

const DEPTHS = [20, 140];
/** So often a syntax node is asked for what it holds, at most: its type, fields, children and text, by whoever needs them. */
const READS_PER_NODE = 12;
/** So many neutral nodes one syntax node becomes, at most. */
const NODES_PER_NODE = 5;
/** What is beside the construct. */
const BESIDE = 50;

const READS = ['namedChildren', 'children', 'text', 'firstNamedChild', 'lastNamedChild'] as const;
const CALLS = ['childForFieldName', 'childrenForFieldName', 'child', 'namedChild', 'descendantsOfType'] as const;

class TooMany extends Error {}

/** Counts how often syntax nodes are asked for what they hold; stops the work when it was more often than `most`. */
function countReads(most: number, work: () => void): number {
  let reads = 0;
  const count = (): void => {
    if (++reads > most) throw new TooMany();
  };
  const { prototype } = Node;
  const before = new Map([...READS, ...CALLS].map((name) => [name, Object.getOwnPropertyDescriptor(prototype, name)]));
  for (const name of READS) {
    const descriptor = before.get(name);
    assert.ok(descriptor && 'get' in descriptor, name);
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: Node): unknown {
        count();
        return descriptor.get?.call(this);
      },
    });
  }
  for (const name of CALLS) {
    const method: unknown = before.get(name)?.value;
    assert.ok(typeof method === 'function', name);
    Object.defineProperty(prototype, name, {
      configurable: true,
      value(this: Node, ...args: unknown[]): unknown {
        count();
        return Reflect.apply(method, this, args);
      },
    });
  }
  try {
    work();
  } catch (error) {
    if (!(error instanceof TooMany)) throw error;
  } finally {
    for (const [name, descriptor] of before) if (descriptor) Object.defineProperty(prototype, name, descriptor);
  }
  return reads;
}

function lowered(language: LanguageSupport, { declarations }: Outline): Neutral[] {
  return declarations.flatMap((declaration): readonly Neutral[] => {
    if (declaration.kind === 'function') return [language.lowerFunction(declaration)];
    return declaration.kind === 'statement' ? language.lowerStatement(declaration) : [];
  });
}

function assertLinear(file: string, text: string): void {
  const known = languageOf(file);
  assert.ok(known);
  const tree = grammars.parse(known.grammar ?? '', text, null, 60_000);
  assert.ok(tree);
  const { rootNode } = tree;
  const written = rootNode.descendantCount;
  const mostReads = READS_PER_NODE * written + BESIDE;
  const mostNodes = NODES_PER_NODE * written + BESIDE;
  let roots: readonly Neutral[] = [];
  const reads = countReads(mostReads, () => {
    roots = lowered(known.language, known.language.outline(rootNode));
  });
  tree.delete();
  assert.ok(reads <= mostReads, `${String(written)} syntax nodes are read more than ${String(mostReads)} times`);
  assert.ok(
    sizeOf(roots, mostNodes) < mostNodes,
    `${String(written)} syntax nodes become more than ${String(mostNodes)}`,
  );
}

describe('a construct within itself', () => {
  before(() => grammars.load(nestedLanguages.map(({ file }) => languageOf(file)?.grammar ?? '')));

  for (const { id, file, begin, end, nestings } of nestedLanguages) {
    describe(id, () => {
      for (const nesting of nestings) {
        it(`costs as much as it is long: ${nameOf(nesting)}`, () => {
          for (const depth of DEPTHS) {
            assertLinear(file, `${begin}y = ${nested(nesting, depth)}${end}`);
            assertLinear(file, begin + nested(nesting, depth) + end);
          }
        });
      }
    });
  }

  describe('blocks of Python', () => {
    for (const header of pythonBlocks) {
      it(`cost as much as they are long: ${header.replaceAll('\n', '⏎')}`, () => {
        for (const depth of DEPTHS) assertLinear('a.py', nestedBlocks(header, depth));
      });
    }
  });
});
