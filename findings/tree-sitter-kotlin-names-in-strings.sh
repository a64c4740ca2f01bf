#!/usr/bin/env bash
# @tree-sitter-grammars/tree-sitter-kotlin 1.1.0.
#
# Guess: "$id" in a string is an interpolation as "${id}" is.
# Seen: it is plain text in a string of one line, and an interpolation in one of several; no error is told.
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

const holes = async (text) =>
  (await parse('@tree-sitter-grammars/tree-sitter-kotlin/tree-sitter-kotlin.wasm', text)).descendantsOfType('interpolation').length;
const seen = [await holes('val u = "a/$id"\n'), await holes('val u = "a/${id}"\n'), await holes('val u = """a/$id"""\n')];
console.log(seen);
assert.deepEqual(seen, [0, 1, 1]);
END
node run.mjs
