#!/usr/bin/env bash
# ofetch 1.5.1, superagent 10.4.2, up-fetch 2.6.1, gaxios 7.3.1, wretch 2.11.1, make-fetch-happen 15.0.6; ky 1.14.3, axios-retry 4.5.0, undici 7.30.2.
#
# Guess: a client that retries a 429 waits as long as its Retry-After asks for.
# Seen: of nine, three wait (ky, axios-retry, undici's RetryAgent). ofetch repeats the request at once without any option; superagent,
# up-fetch, gaxios, wretch and make-fetch-happen do, or wait for a time of their own, where retries are asked for.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent ofetch@1.5.1 superagent@10.4.2 up-fetch@2.6.1 gaxios@7.3.1 wretch@2.11.1 make-fetch-happen@15.0.6 ky@1.14.3 axios@1.21.1 axios-retry@4.5.0 undici@7.30.2
cat > run.mjs <<'END'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import axios from 'axios';
import axiosRetry from 'axios-retry';
import { request as gaxios } from 'gaxios';
import ky from 'ky';
import makeFetchHappen from 'make-fetch-happen';
import { ofetch } from 'ofetch';
import superagent from 'superagent';
import * as undici from 'undici';
import { up } from 'up-fetch';
import wretch from 'wretch';
import { retry } from 'wretch/middlewares';

let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.writeHead(429, { 'retry-after': '30' }).end('{}');
});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${server.address().port}/`;
const withRetries = axios.create();
axiosRetry(withRetries, { retries: 2 });

const calls = {
  ofetch: () => ofetch(url),
  superagent: () => superagent.get(url).retry(2),
  'up-fetch': () => up(fetch)(url, { retry: { attempts: 2 } }),
  gaxios: () => gaxios({ url, retry: true }),
  wretch: () => wretch(url).middlewares([retry({ maxAttempts: 2 })]).get().json(),
  'make-fetch-happen': () => makeFetchHappen(url, { retry: 2 }),
  ky: () => ky(url),
  'axios-retry': () => withRetries.get(url),
  'undici RetryAgent': () => undici.request(url, { dispatcher: new undici.RetryAgent(new undici.Agent()) }),
};
const within = {};
for (const [name, call] of Object.entries(calls)) {
  asked = 0;
  await Promise.race([Promise.resolve(call()).catch(() => {}), wait(4_000)]);
  within[name] = asked;
}
console.log('requests within four seconds of a server that asks for thirty:', within);
for (const name of ['ky', 'axios-retry', 'undici RetryAgent']) assert.equal(within[name], 1, name);
for (const name of ['ofetch', 'superagent', 'up-fetch', 'gaxios', 'wretch', 'make-fetch-happen']) assert.ok(within[name] > 1, name);
process.exit(0);
END
node run.mjs
