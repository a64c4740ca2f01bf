#!/usr/bin/env bash
# PyYAML 6.0.3 and yaml 2.9.1 (npm): a text such as 00429 comes back as the number 429.
#
# Guess: what one YAML library writes as a text, another reads as the same text.
# Seen: PyYAML, by the rules of YAML 1.1, leaves 00429 without quotes (no octal number holds a 9) and quotes 00202; by YAML
# 1.2's, which the other follows, both are decimal numbers, and the unquoted one loses its zeros.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --target py pyyaml==6.0.3
PYTHONPATH=py python3 -c "import yaml; print(yaml.safe_dump({'first': '00202', 'second': '00429'}), end='')" > codes.yml
npm init -y >/dev/null
npm install --no-audit --no-fund --silent yaml@2.9.1
cat > run.mjs <<'JS'
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const written = readFileSync('codes.yml', 'utf8');
const read = parse(written);
console.log(written, read);
assert.deepEqual(read, { first: '00202', second: 429 });
JS
node run.mjs
