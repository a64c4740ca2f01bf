#!/usr/bin/env bash
# axios 1.21.1.
#
# Guess: a request that ends because its `AbortSignal.timeout` ran out is told apart from one that somebody cancelled: a code of a
# timeout, or the signal's own reason as cause.
# Seen: it is a cancellation for axios: ERR_CANCELED, "canceled", `isCancel` true, no cause.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent axios@1.21.1
cat > run.mjs <<'END'
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import axios from 'axios';

const server = createServer(() => {});
await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
const url = `http://127.0.0.1:${server.address().port}/`;
const error = await axios.get(url, { signal: AbortSignal.timeout(200) }).catch((caught) => caught);
const seen = { name: error.name, code: error.code, message: error.message, cancelled: axios.isCancel(error), cause: error.cause };
console.log(seen);
assert.deepEqual(seen, { name: 'CanceledError', code: 'ERR_CANCELED', message: 'canceled', cancelled: true, cause: undefined });
process.exit(0);
END
node run.mjs
