#!/usr/bin/env bash
# alova 3.5.5: the values of params are not encoded.
#
# Guess: { object: 'Aides & marches' } arrives as one parameter, its value percent-encoded, as with every other client.
# Seen: the text is put into the address as it is: what follows `&` is another parameter, what follows `#` is not sent,
# and a plus arrives as a space.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent alova@3.5.5
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { createAlova } from 'alova';
import adapterFetch from 'alova/fetch';

let arrived;
const server = createServer((request, response) => {
  arrived = request.url;
  response.setHeader('Content-Type', 'application/json');
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/path`;

const api = createAlova({ requestAdapter: adapterFetch(), cacheFor: null });
await api.Get(url, { params: { object: 'Aides & marches', last: 'n' } });
const ampersand = arrived;
await api.Get(url, { params: { object: 'Dossier #12', last: 'n' } });
const hash = arrived;
await api.Get(url, { params: { object: '1+1' } });
const plus = new URL(arrived, url).searchParams.get('object');
console.log({ ampersand, hash, plus });
assert.equal(ampersand, '/path?object=Aides%20&%20marches&last=n');
assert.equal(hash, '/path?object=Dossier%20');
assert.equal(plus, '1 1');
process.exit(0);
JS
node run.mjs
