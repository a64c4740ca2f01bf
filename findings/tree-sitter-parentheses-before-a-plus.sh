#!/usr/bin/env bash
# tree-sitter-java 0.23.5, tree-sitter-c-sharp 0.23.5.
#
# Guess: `(host) + "/v1"` is a concatenation: no class takes a sign.
# Seen: both grammars make it a cast of `+"/v1"` to the type `host`; no error is told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts --legacy-peer-deps web-tree-sitter@0.27.2 tree-sitter-java@0.23.5 tree-sitter-c-sharp@0.23.5
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

const casts = async (wasm, text) => (await parse(wasm, text)).descendantsOfType('cast_expression').map((node) => node.text);
const seen = [
  await casts('tree-sitter-java/tree-sitter-java.wasm', 'class A { String a = (cfg.base) + "/v1"; }'),
  await casts('tree-sitter-c-sharp/tree-sitter-c_sharp.wasm', 'var a = (host) + "/v1";'),
];
console.log(seen);
assert.deepEqual(seen, [['(cfg.base) + "/v1"'], ['(host) + "/v1"']]);
END
node run.mjs
