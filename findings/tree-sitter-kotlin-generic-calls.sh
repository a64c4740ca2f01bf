#!/usr/bin/env bash
# @tree-sitter-grammars/tree-sitter-kotlin 1.1.0.
#
# Guess: `f<T>(x)` is a call with a type argument.
# Seen: with one plain argument it is two comparisons, with two arguments a call; no error is told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts --legacy-peer-deps web-tree-sitter@0.27.2 @tree-sitter-grammars/tree-sitter-kotlin@1.1.0
cat > run.mjs <<'END'
import assert from 'node:assert/strict';
import { Language, Parser } from 'web-tree-sitter';

await Parser.init();
const parse = async (wasm, text) => {
  const parser = new Parser();
  parser.setLanguage(await Language.load(`node_modules/${wasm}`));
  const root = parser.parse(text).rootNode;
  assert.ok(!root.hasError, 'no error is told');
  return root;
};

const value = async (text) => {
  const root = await parse('@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm', text);
  return root.descendantsOfType('property_declaration')[0].namedChildren.at(-1).type;
};
const seen = [await value('val u = f<T>(x)\n'), await value('val u = f<T>(x, y)\n')];
console.log(seen);
assert.deepEqual(seen, ['binary_expression', 'call_expression']);
END
node run.mjs
