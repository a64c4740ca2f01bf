#!/usr/bin/env bash
# tree-sitter-go 0.25.0.
#
# Guess: a call of a generic function is a call_expression with type_arguments.
# Seen: it has three shapes, by the number and kind of its arguments: a conversion, a call of an indexed value, a call with type
# arguments; and a call of an element of a list is a conversion too. No error is told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts --legacy-peer-deps web-tree-sitter@0.27.2 tree-sitter-go@0.25.0
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

const root = await parse(
  'tree-sitter-go/tree-sitter-go.wasm',
  'package a\nfunc f() { Get[User]("u"); Get[User](a, b); Get[[]User](a, b); handlers[i](w) }',
);
const seen = root.descendantsOfType('expression_statement').map((statement) => {
  const call = statement.namedChildren[0];
  const by = call.childForFieldName('function')?.type ?? call.childForFieldName('type')?.type;
  return `${call.text}: ${call.type} of ${by}`;
});
console.log(seen);
assert.deepEqual(seen, [
  'Get[User]("u"): type_conversion_expression of generic_type',
  'Get[User](a, b): call_expression of index_expression',
  'Get[[]User](a, b): call_expression of identifier',
  'handlers[i](w): type_conversion_expression of generic_type',
]);
END
node run.mjs
