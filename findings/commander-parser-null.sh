#!/usr/bin/env bash
# commander 14.0.3: an option whose parser gives null has the value '' instead.
#
# Guess: the option's value is what its parser returned.
# Seen: null (and undefined) are replaced: by '' where the option takes a value. `--limits off`, parsed to null for "none",
# reaches the program as an empty text.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent commander@14.0.3
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { Command } from 'commander';

const program = new Command().option('--limits <limits>', '', (text) => (text === 'off' ? null : text));
program.parse(['node', 'x', '--limits', 'off']);
console.log(program.opts());
assert.deepEqual(program.opts(), { limits: '' });
JS
node run.mjs
