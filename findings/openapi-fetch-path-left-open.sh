#!/usr/bin/env bash
# openapi-fetch 0.17.0.
#
# Guess: a call whose path parameter is missing fails before it is sent.
# Seen: the template itself is sent, with its braces encoded.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent openapi-fetch@0.17.0
cat > run.mjs <<'END'
import assert from 'node:assert/strict';
import createClient from 'openapi-fetch';

let sent;
const client = createClient({ baseUrl: 'http://127.0.0.1', fetch: async ({ url }) => ((sent = url), new Response('{}')) });
await client.GET('/entreprises/{siren}', { params: { path: { siren: undefined } } });
console.log(sent);
assert.equal(sent, 'http://127.0.0.1/entreprises/%7Bsiren%7D');
END
node run.mjs
