#!/usr/bin/env bash
# ky 1.14.3, got 12.6.1 and 14.6.6: undefined given for a client's whole query takes it away, or says nothing, by library and version.
#
# Guess: undefined says nothing, and what the client was made with is sent; a library does not change its mind about it.
# Seen: ky sends no query, though `{ object: undefined }` keeps the client's object; got 12 sends none, got 14 sends the client's.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent ky@1.14.3 got12@npm:got@12.6.1 got14@npm:got@14.6.6
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import got12 from 'got12';
import got14 from 'got14';
import ky from 'ky';

let arrived;
const server = createServer((request, response) => {
  arrived = request.url;
  response.end('{}');
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/path`;
const sent = async (library, searchParams) => {
  await library.extend({ searchParams: { object: 'D' } })(url, { searchParams });
  return arrived;
};
const seen = {
  ky: await sent(ky, undefined),
  kyParameter: await sent(ky, { object: undefined }),
  got12: await sent(got12, undefined),
  got14: await sent(got14, undefined),
};
console.log(seen);
assert.deepEqual(seen, { ky: '/path', kyParameter: '/path?object=D', got12: '/path', got14: '/path?object=D' });
process.exit(0);
JS
node run.mjs
