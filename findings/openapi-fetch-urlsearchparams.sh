#!/usr/bin/env bash
# openapi-fetch 0.17.0: a URLSearchParams as `params.query` sends the source code of its methods, and none of its values.
#
# Guess: it is sent as it is, as fetch's own users write it, or refused by a type error at run time.
# Seen: the serializer goes through the object's enumerable properties, inherited ones too: `size`, then each method as text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent openapi-fetch@0.17.0
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';

let asked = '';
const client = createClient({
  baseUrl: 'http://127.0.0.1',
  fetch: async (request) => {
    asked = new URL(request.url).search;
    return Response.json({});
  },
});
await client.GET('/x', { params: { query: new URLSearchParams({ context: 'a', object: 'b' }) } });
const query = new URLSearchParams(asked);
console.log(`${asked.length} characters; keys: ${[...query.keys()].join(' ')}`);
console.log(`context: ${query.get('context')}; append: ${query.get('append')?.slice(0, 40)}…`);
assert.equal(query.get('context'), null);
assert.match(query.get('append') ?? '', /append/);
JS
node run.mjs
