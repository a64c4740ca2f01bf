#!/usr/bin/env bash
# zod 4.6.7.
#
# Guess: what a JSON schema cannot say of a regular expression, its flags, is refused or left out when the schema is converted.
# Seen: the pattern is written without its flag, so the JSON schema refuses what the schema accepts.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent zod@4.6.7 ajv@8.17.1
cat > run.mjs <<'END'
import assert from 'node:assert/strict';
import Ajv from 'ajv/dist/2020.js';
import { z } from 'zod';

const schema = z.string().regex(/^siren/i);
const converted = z.toJSONSchema(schema);
const seen = { zod: schema.safeParse('SIREN').success, json: new Ajv.default().validate(converted, 'SIREN') };
console.log(converted, seen);
assert.equal(converted.pattern, '^siren');
assert.deepEqual(seen, { zod: true, json: false });
END
node run.mjs
