#!/usr/bin/env bash
# wretch 2.11.1, its queryString addon.
#
# Guess: an undefined value is left out of the query, as JSON and most clients do, and null is treated alike.
# Seen: undefined is sent as a blank value, null as the word, and only an empty list is left out.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent wretch@2.11.1
cat > run.mjs <<'END'
import assert from 'node:assert/strict';
import wretch from 'wretch';
import QueryString from 'wretch/addons/queryString';

const query = { a: undefined, b: null, c: 'x', d: [] };
let sent;
await wretch('http://127.0.0.1/w')
  .addon(QueryString)
  .polyfills({ fetch: async (url) => ((sent = url), new Response('{}')) })
  .query(query)
  .get()
  .json();
console.log(sent);
assert.equal(sent, 'http://127.0.0.1/w?a=&b=null&c=x');
END
node run.mjs
