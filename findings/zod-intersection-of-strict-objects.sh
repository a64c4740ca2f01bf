#!/usr/bin/env bash
# zod 4.6.7 and 3.25.76: an intersection of two strict objects takes what either of them knows; it took nothing before.
#
# Guess: each side refuses the keys of the other, as it would alone, so that the intersection refuses everything.
# Seen: so in 3.25.76; in 4.6.7 only what neither side knows is refused, and one loose side lets everything through.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent zod@4.6.7 zod3@npm:zod@3.25.76
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import * as four from 'zod';
import { z as three } from 'zod3';

const both = (z) => z.object({ siren: z.string() }).strict().and(z.object({ name: z.string() }).strict());
const oneLoose = (z) => z.object({ siren: z.string() }).strict().and(z.object({ name: z.string() }));
const takes = (schema, value) => schema.safeParse(value).success;
const known = { siren: '130025265', name: 'DINUM' };
const seen = Object.fromEntries(
  Object.entries({ four, three }).map(([version, z]) => [
    version,
    [takes(both(z), known), takes(both(z), { ...known, more: 1 }), takes(oneLoose(z), { ...known, more: 1 })],
  ]),
);
console.log('both sides strict: known keys, one more; one side loose: one more', seen);
assert.deepEqual(seen, { four: [true, false, true], three: [false, false, false] });
JS
node run.mjs
