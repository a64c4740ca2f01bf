#!/usr/bin/env bash
# tree-sitter-c-sharp 0.23.5.
#
# Guess: in an interpolated string, `{{{x}}}` is a brace, a hole and a brace.
# Seen: all of it is text, so the hole is lost; no error is told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts --legacy-peer-deps web-tree-sitter@0.27.2 tree-sitter-c-sharp@0.23.5
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

const holes = async (text) => (await parse('tree-sitter-c-sharp/tree-sitter-c_sharp.wasm', text)).descendantsOfType('interpolation').length;
const seen = [await holes('var a = $"{{{x}}}";'), await holes('var a = $"{{ {x} }}";')];
console.log(seen);
assert.deepEqual(seen, [0, 1]);
END
node run.mjs
