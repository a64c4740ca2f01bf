#!/usr/bin/env bash
# typebox 1.4.3 and @sinclair/typebox 0.34.52: which of Parse and Decode refuses a key that the schema forbids is the other one.
#
# Guess: both refuse it, in both packages, the one being the next major version of the other.
# Seen: Parse refuses and Decode drops the key in 1.4.3; Parse drops it and Decode refuses in 0.34.52.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent typebox@1.4.3 @sinclair/typebox@0.34.52
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { Type as OlderType } from '@sinclair/typebox';
import { Value as OlderValue } from '@sinclair/typebox/value';

const fields = (type) => type.Object({ siren: type.String() }, { additionalProperties: false });
const outcome = (run) => {
  try {
    return JSON.stringify(run());
  } catch {
    return 'refused';
  }
};
const answer = () => ({ siren: '130025265', since: 2026 });
const seen = {
  parse: outcome(() => Value.Parse(fields(Type), answer())),
  decode: outcome(() => Value.Decode(fields(Type), answer())),
  olderParse: outcome(() => OlderValue.Parse(fields(OlderType), answer())),
  olderDecode: outcome(() => OlderValue.Decode(fields(OlderType), answer())),
};
console.log(seen);
const dropped = '{"siren":"130025265"}';
assert.deepEqual(seen, { parse: 'refused', decode: dropped, olderParse: dropped, olderDecode: 'refused' });
JS
node run.mjs
