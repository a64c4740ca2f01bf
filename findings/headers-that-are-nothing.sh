#!/usr/bin/env bash
# axios 1.21.1, got 14.6.6, ky 1.14.3, needle 3.5.0, superagent 10.4.2, ofetch 1.5.1, gaxios 7.3.1, xior 0.8.5, undici 7.30.2.
#
# Guess: a header whose value is null is left out, or refused.
# Seen: most send the word null; undici's request sends a blank one, axios none, and got alone refuses it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent axios@1.21.1 got@14.6.6 ky@1.14.3 needle@3.5.0 superagent@10.4.2 ofetch@1.5.1 gaxios@7.3.1 xior@0.8.5 undici@7.30.2
cat > run.mjs <<'END'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import axios from 'axios';
import { request as gaxios } from 'gaxios';
import got from 'got';
import ky from 'ky';
import needle from 'needle';
import { ofetch } from 'ofetch';
import superagent from 'superagent';
import { request } from 'undici';
import xior from 'xior';

let sent;
const server = createServer((asked, response) => {
  sent = asked.headers['x-trace'];
  response.end('{}');
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${server.address().port}/`;
const headers = { 'x-trace': null };
const calls = {
  axios: () => axios.get(url, { headers }),
  fetch: () => fetch(url, { headers }),
  gaxios: () => gaxios({ url, headers }),
  got: () => got(url, { headers }),
  ky: () => ky(url, { headers }),
  needle: () => needle('get', url, { headers }),
  ofetch: () => ofetch(url, { headers }),
  superagent: () => superagent.get(url).set('x-trace', null),
  undici: () => request(url, { headers }),
  xior: () => xior.get(url, { headers }),
};
const seen = {};
for (const [name, call] of Object.entries(calls)) {
  sent = 'nothing was sent';
  const refused = await Promise.resolve(call()).then(
    () => null,
    (error) => error.constructor.name,
  );
  seen[name] = sent === 'nothing was sent' && refused !== null ? `refused by a ${refused}` : (sent ?? 'no header');
}
console.log(seen);
for (const name of ['fetch', 'gaxios', 'ky', 'needle', 'ofetch', 'superagent', 'xior']) assert.equal(seen[name], 'null', name);
assert.equal(seen.axios, 'no header');
assert.equal(seen.undici, '');
assert.match(seen.got, /^refused/);
process.exit(0);
END
node run.mjs
