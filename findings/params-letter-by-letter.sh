#!/usr/bin/env bash
# up-fetch 2.6.1, @better-fetch/fetch 1.3.3, xior 0.8.5: a text given as params is sent letter by letter.
#
# Guess: 'object=D' is a query already and sent as it is, as got, ky and needle do, or refused.
# Seen: the text is read as an object, whose keys are the places of its letters: `0=o&1=b&2=j…`.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent up-fetch@2.6.1 @better-fetch/fetch@1.3.3 xior@0.8.5
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { betterFetch } from '@better-fetch/fetch';
import { up } from 'up-fetch';
import xior from 'xior';

let arrived;
const server = createServer((request, response) => {
  arrived = request.url;
  response.setHeader('Content-Type', 'application/json');
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/path`;

const seen = {};
await up(fetch)(url, { params: 'ab=c' });
seen['up-fetch'] = arrived;
await betterFetch(url, { query: 'ab=c' });
seen['better-fetch'] = arrived;
await xior.get(url, { params: 'ab=c' });
seen.xior = arrived;
console.log(seen);
for (const each of Object.values(seen)) assert.equal(each, '/path?0=a&1=b&2=%3D&3=c');
process.exit(0);
JS
node run.mjs
