#!/usr/bin/env bash
# centra 2.7.0: a text given to query() becomes a name, with the word undefined for its value.
#
# Guess: query('object=D') is added to the address as it is, as superagent does, or refused.
# Seen: `object%3DD=undefined` is sent; an object of search parameters is dropped without a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent centra@2.7.0
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import centra from 'centra';

let arrived;
const server = createServer((request, response) => {
  arrived = request.url;
  response.setHeader('Content-Type', 'application/json');
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/path`;

await centra(url).query('object=D').send();
const text = arrived;
await centra(url).query(new URLSearchParams({ object: 'D' })).send();
const parameters = arrived;
console.log({ text, parameters });
assert.deepEqual({ text, parameters }, { text: '/path?object%3DD=undefined', parameters: '/path' });
process.exit(0);
JS
node run.mjs
