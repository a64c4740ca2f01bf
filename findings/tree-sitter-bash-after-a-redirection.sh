#!/usr/bin/env bash
# tree-sitter-bash 0.25.1.
#
# Guess: the arguments of a command are the children of the command, wherever a redirection stands.
# Seen: the words after a redirection are destinations of it, so `curl -s 2>/dev/null URL` has no URL among its arguments; no error is told.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent --ignore-scripts --legacy-peer-deps web-tree-sitter@0.27.2 tree-sitter-bash@0.25.1
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

const root = await parse('tree-sitter-bash/tree-sitter-bash.wasm', 'curl -s 2>/dev/null "https://example.org" -d a=b\n');
const words = (field, type) => root.descendantsOfType(type).flatMap((node) => node.childrenForFieldName(field).map(({ text }) => text));
const seen = { command: words('argument', 'command'), redirection: words('destination', 'file_redirect') };
console.log(seen);
assert.deepEqual(seen, { command: ['-s'], redirection: ['/dev/null', '"https://example.org"', '-d', 'a=b'] });
END
node run.mjs
