#!/usr/bin/env bash
# async-retry 1.3.3: an error that has a property `bail` of true ends the retries, whoever made it.
#
# Guess: only the function `bail` that the callback is given ends them.
# Seen: the library marks the error and looks at the mark, so an error of another library, or a parsed body that was thrown,
# that happens to have such a property is never retried, and comes through at once.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund async-retry@1.3.3
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const retry = require('async-retry');

async function attempts(error) {
  let count = 0;
  const call = () => {
    count += 1;
    return Promise.reject(error);
  };
  await retry(call, { retries: 2, minTimeout: 1, maxTimeout: 1 }).catch(() => {});
  return count;
}

(async () => {
  const seen = { plain: await attempts(new Error('busy')), marked: await attempts(Object.assign(new Error('busy'), { bail: true })) };
  console.log(seen);
  assert.deepEqual(seen, { plain: 3, marked: 1 });
})();
JS
node run.cjs
