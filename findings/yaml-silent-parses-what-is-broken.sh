#!/usr/bin/env bash
# yaml 2.9.1: parse(text, { logLevel: 'silent' }) gives a value for a document that is broken.
#
# Guess: the level says what is printed; a document with an error throws whatever the level is, as it does with 'error'.
# Seen: at 'silent' nothing is thrown and nothing printed. What the parser made of the broken text comes back as if it were
# whole: a list that is never closed ends where the parser thought so.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund yaml@2.9.1
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const { parse } = require('yaml');

const broken = 'hosts: [one, two\ntimeout: 5\n';
function read(logLevel) {
  try {
    return parse(broken, { logLevel });
  } catch (error) {
    return error.code;
  }
}

const seen = Object.fromEntries(['warn', 'error', 'silent'].map((level) => [level, read(level)]));
console.log(seen);
assert.deepEqual(seen, { warn: 'BAD_INDENT', error: 'BAD_INDENT', silent: { hosts: ['one', 'two'], timeout: 5 } });
JS
node run.cjs
