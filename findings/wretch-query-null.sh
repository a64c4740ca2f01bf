#!/usr/bin/env bash
# wretch 3.0.9 and 2.11.1: what null does in query() changed with the third version.
#
# Guess: query({ object: null }) leaves the parameter out, as query({ object: undefined }) does, in both versions.
# Seen: the second sends the word (`object=null`), the third the name with nothing behind it (`object=`).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent wretch@3.0.9 wretch-2@npm:wretch@2.11.1
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import wretch3 from 'wretch';
import query3 from 'wretch/addons/queryString';
import wretch2 from 'wretch-2';
import query2 from 'wretch-2/addons/queryString';

let arrived;
const server = createServer((request, response) => {
  arrived = request.url;
  response.setHeader('Content-Type', 'application/json');
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/path`;

await wretch2(url).addon(query2).query({ object: null, last: 'n' }).get().res();
const second = arrived;
await wretch3(url).addon(query3).query({ object: null, last: 'n' }).get().res();
const third = arrived;
console.log({ second, third });
assert.deepEqual({ second, third }, { second: '/path?object=null&last=n', third: '/path?object=&last=n' });
process.exit(0);
JS
node run.mjs
