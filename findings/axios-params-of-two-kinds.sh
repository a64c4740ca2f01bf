#!/usr/bin/env bash
# axios 1.21.1: the instance's `params` are merged with those of a call only where both are plain objects.
#
# Guess: a URLSearchParams in the call is added to the instance's params, as an object would be.
# Seen: it replaces them whole, so that what the instance sends with every request is missing from this one.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent axios@1.21.1
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import axios from 'axios';

const api = axios.create({ baseURL: 'http://127.0.0.1', params: { context: 'a' } });
api.defaults.adapter = async (config) => ({ data: axios.getUri(config), status: 200, headers: {}, config });
const asObject = (await api.get('/x', { params: { object: 'b' } })).data;
const asSearch = (await api.get('/x', { params: new URLSearchParams({ object: 'b' }) })).data;
console.log({ asObject, asSearch });
assert.match(asObject, /context=a/);
assert.doesNotMatch(asSearch, /context=a/);
JS
node run.mjs
