#!/usr/bin/env bash
# picomatch 4.0.7.
#
# Guess: `[!a]b` matches what does not begin with an a, as in a shell and in minimatch.
# Seen: without `posix: true` the mark is one more character of the class: `ab` matches, `bb` does not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent picomatch@4.0.7 minimatch@10.0.3
cat > run.mjs <<'END'
import assert from 'node:assert/strict';
import { minimatch } from 'minimatch';
import picomatch from 'picomatch';

const seen = ['ab', 'bb'].map((name) => [name, picomatch('[!a]b')(name), picomatch('[!a]b', { posix: true })(name), minimatch(name, '[!a]b')]);
console.log(seen);
assert.deepEqual(seen, [['ab', true, false, false], ['bb', false, true, true]]);
END
node run.mjs
