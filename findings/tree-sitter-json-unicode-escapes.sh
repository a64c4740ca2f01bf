#!/usr/bin/env bash
# tree-sitter-json 0.24.8.
#
# Guess: `\u0041` in a string is one escape sequence.
# Seen: the escape sequence is `\u` alone, and the four digits are text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts --legacy-peer-deps web-tree-sitter@0.27.2 tree-sitter-json@0.24.8
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

const root = await parse('tree-sitter-json/tree-sitter-json.wasm', '{"a": "\\u0041b"}');
const seen = root.descendantsOfType('string').at(-1).namedChildren.map(({ type, text }) => [type, text]);
console.log(seen);
assert.deepEqual(seen, [['escape_sequence', '\\u'], ['string_content', '0041b']]);
END
node run.mjs
