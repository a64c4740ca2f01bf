#!/usr/bin/env bash
# yup 1.7.1, io-ts 2.2.22, class-validator 0.15.1: noUnknown(), strict() and forbidNonWhitelisted refuse nothing by themselves.
#
# Guess: each refuses an object with a key that it does not declare.
# Seen: yup drops the key unless the validation is strict() too; io-ts drops it; class-validator leaves it unless whitelist is on.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --no-audit --no-fund --silent yup@1.7.1 io-ts@2.2.22 fp-ts@2.16.11 class-validator@0.15.1
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import validator from 'class-validator';
import * as t from 'io-ts';
import * as yup from 'yup';

const answer = { siren: '130025265', since: 2026 };
const schema = yup.object({ siren: yup.string() }).noUnknown();
class Unit {
  siren = '130025265';
  since = 2026;
}
validator.IsString()(Unit.prototype, 'siren');
const errors = async (options) => (await validator.validate(new Unit(), options)).length;
const seen = {
  yup: await schema.validate(answer),
  yupStrict: await schema.strict().isValid(answer),
  ioTs: t.strict({ siren: t.string }).decode(answer),
  classValidator: await errors({ forbidNonWhitelisted: true }),
  classValidatorWithWhitelist: await errors({ forbidNonWhitelisted: true, whitelist: true }),
};
console.log(seen);
assert.deepEqual(JSON.parse(JSON.stringify(seen)), {
  yup: { siren: '130025265' },
  yupStrict: false,
  ioTs: { _tag: 'Right', right: { siren: '130025265' } },
  classValidator: 0,
  classValidatorWithWhitelist: 1,
});
JS
node run.mjs
