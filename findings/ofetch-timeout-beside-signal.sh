#!/usr/bin/env bash
# ofetch 1.5.1: with a `signal`, the option `timeout` limits nothing.
#
# Guess: both hold, and whichever comes first ends the request, as with axios, ky or superagent.
# Seen: the timeout's own AbortController is made only where no signal was given. A caller who passes a signal to be able
# to cancel loses the limit without a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent ofetch@1.5.1
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { ofetch } from 'ofetch';

const server = createServer(() => {}); // never answers
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const url = `http://127.0.0.1:${server.address().port}/`;

async function ends(options) {
  const capped = new Promise((resolve) => setTimeout(resolve, 2000, 'still waiting after 2 s'));
  return Promise.race([ofetch(url, { retry: 0, ...options }).catch(() => 'ended'), capped]);
}
const alone = await ends({ timeout: 300 });
const beside = await ends({ timeout: 300, signal: new AbortController().signal });
console.log({ alone, beside });
assert.deepEqual({ alone, beside }, { alone: 'ended', beside: 'still waiting after 2 s' });
process.exit(0);
JS
node run.mjs
