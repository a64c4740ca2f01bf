#!/usr/bin/env bash
# up-fetch 2.6.1: of parameters that the address has already, a client's defaults are dropped, and a call's are sent a second time.
#
# Guess: both win over the address, or both give way to it.
# Seen: `?page=1` and a default page=3 send page=1; `?page=1` and the call's page=2 send both; lists are joined by commas.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent up-fetch@2.6.1
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { up } from 'up-fetch';

let arrived;
const server = createServer((request, response) => {
  arrived = request.url;
  response.setHeader('Content-Type', 'application/json');
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/path?page=1`;
const sent = async (defaults, params) => {
  await up(fetch, () => ({ params: defaults }))(url, { params });
  return arrived;
};
const seen = {
  ofDefaults: await sent({ page: 3 }, {}),
  ofCall: await sent({}, { page: 2 }),
  list: await sent({}, { year: [2025, 2026] }),
};
console.log(seen);
assert.deepEqual(seen, { ofDefaults: '/path?page=1', ofCall: '/path?page=1&page=2', list: '/path?page=1&year=2025%2C2026' });
process.exit(0);
JS
node run.mjs
