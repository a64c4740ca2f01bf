#!/usr/bin/env bash
# tree-sitter-c-sharp 0.23.5: a `params` parameter has no node of its own.
#
# Guess: every parameter of a list is a `parameter` node with a type and a name, `params` being a modifier of the last one.
# Seen: the type and the name of a `params` parameter are fields of the list itself, so a walk over `parameter` nodes counts
# one too few, and the list's own fields are those of its last parameter.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund --ignore-scripts --legacy-peer-deps tree-sitter-c-sharp@0.23.5 web-tree-sitter@0.27.2
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const { Language, Parser } = require('web-tree-sitter');

(async () => {
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(require.resolve('tree-sitter-c-sharp/tree-sitter-c_sharp.wasm')));
  const { rootNode } = parser.parse('class A { void F(string url, params string[] names) { } }');
  assert.equal(rootNode.hasError, false);
  const [list] = rootNode.descendantsOfType('parameter_list');
  const seen = {
    parameters: list.namedChildren.filter(({ type }) => type === 'parameter').map(({ text }) => text),
    others: list.namedChildren.filter(({ type }) => type !== 'parameter').map(({ type, text }) => [type, text]),
    nameOfTheList: list.childForFieldName('name')?.text,
  };
  console.log(seen);
  assert.deepEqual(seen, {
    parameters: ['string url'],
    others: [['array_type', 'string[]'], ['identifier', 'names']],
    nameOfTheList: 'names',
  });
})();
JS
node run.cjs
