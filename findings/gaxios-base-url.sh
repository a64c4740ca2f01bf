#!/usr/bin/env bash
# gaxios 7.3.1.
#
# Guess: `baseURL` and `url` are joined, as in axios.
# Seen: they are resolved as a link is: the path of the base is lost before a slash, and its last segment without one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent gaxios@7.3.1 axios@1.21.1
cat > run.mjs <<'END'
import assert from 'node:assert/strict';
import axios from 'axios';
import { request } from 'gaxios';

const sent = { axios: [], gaxios: [] };
for (const url of ['/insee', 'insee']) {
  const baseURL = 'http://127.0.0.1/v3';
  sent.axios.push(axios.getUri({ baseURL, url }));
  await request({ baseURL, url, fetchImplementation: async (to) => (sent.gaxios.push(String(to)), new Response('{}')) });
}
console.log(sent);
assert.deepEqual(sent.axios, ['http://127.0.0.1/v3/insee', 'http://127.0.0.1/v3/insee']);
assert.deepEqual(sent.gaxios, ['http://127.0.0.1/insee', 'http://127.0.0.1/insee']);
END
node run.mjs
