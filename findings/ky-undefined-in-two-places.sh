#!/usr/bin/env bash
# ky 1.14.3: undefined as a parameter keeps the instance's, undefined as searchParams takes all of them away.
#
# Guess: undefined says nothing in either place, and what the instance was made with is sent.
# Seen: `searchParams: { object: undefined }` sends the instance's object; `searchParams: undefined` sends no query at all.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent ky@1.14.3
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import ky from 'ky';

let arrived;
const server = createServer((request, response) => {
  arrived = request.url;
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/path`;
const api = ky.extend({ searchParams: { object: 'D' } });
const sent = async (options) => {
  await api.get(url, options);
  return arrived;
};
const seen = {
  parameter: await sent({ searchParams: { object: undefined } }),
  option: await sent({ searchParams: undefined }),
};
console.log(seen);
assert.deepEqual(seen, { parameter: '/path?object=D', option: '/path' });
process.exit(0);
JS
node run.mjs
