#!/usr/bin/env bash
# redaxios 0.5.1, feaxios 0.0.23.
#
# Guess: what offers the interface of axios on top of fetch leaves undefined and null out of `params`, and honours `timeout`.
# Seen: both send the words undefined and null; redaxios ignores `timeout` without a word.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent redaxios@0.5.1 feaxios@0.0.23
cat > run.mjs <<'END'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import feaxios from 'feaxios';
import redaxios from 'redaxios';

const sent = [];
const server = createServer((request, response) => {
  sent.push(request.url);
  if (request.url !== '/silent') response.end('{}');
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${server.address().port}`;
const params = { a: undefined, b: null, c: 'x' };
for (const client of [redaxios, feaxios]) await client.get(`${url}/x`, { params });
const ends = async (client) =>
  Promise.race([client.get(`${url}/silent`, { timeout: 300 }).then(() => 'answered', () => 'given up'), wait(3_000, 'still waiting')]);
const limits = { redaxios: await ends(redaxios), feaxios: await ends(feaxios) };
console.log(sent.slice(0, 2), limits);
assert.deepEqual(sent.slice(0, 2), ['/x?a=undefined&b=null&c=x', '/x?a=undefined&b=null&c=x']);
assert.deepEqual(limits, { redaxios: 'still waiting', feaxios: 'given up' });
process.exit(0);
END
node run.mjs
