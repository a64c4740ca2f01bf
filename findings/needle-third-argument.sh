#!/usr/bin/env bash
# needle 3.5.0: needle('get', url, data), without options after it, sends none of the data.
#
# Guess: the third argument is the data, as its page says of needle(method, url[, data][, options]), and goes into the query.
# Seen: a third argument that is the last is taken for the options of a GET, and its entries are dropped without a word; an
# empty map behind it makes it the query.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent needle@3.5.0
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import needle from 'needle';

let arrived;
const server = createServer((request, response) => {
  arrived = request.url;
  response.setHeader('Content-Type', 'application/json');
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/path`;

await needle('get', url, { object: 'D' });
const alone = arrived;
await needle('get', url, { object: 'D' }, {});
const followed = arrived;
console.log({ alone, followed });
assert.deepEqual({ alone, followed }, { alone: '/path', followed: '/path?object=D' });
process.exit(0);
JS
node run.mjs
