#!/usr/bin/env bash
# bent 7.3.12: the base and the path are put one behind the other, as they are.
#
# Guess: bent('https://host/v3/')('/unites') asks for /v3/unites or, resolved, for /unites.
# Seen: both slashes arrive (`/v3//unites`), and without any the two run into one word (`/v3unites`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent bent@7.3.12
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import bent from 'bent';

let arrived;
const server = createServer((request, response) => {
  arrived = request.url;
  response.setHeader('Content-Type', 'application/json');
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/path`;

const base = url.replace('/path', '/v3');
await bent(`${base}/`, 'json')('/unites');
const both = arrived;
await bent(base, 'json')('unites');
const none = arrived;
console.log({ both, none });
assert.deepEqual({ both, none }, { both: '/v3//unites', none: '/v3unites' });
process.exit(0);
JS
node run.mjs
