#!/usr/bin/env bash
# vscode-jsonrpc 10.0.0: messages that came together are handed over one for each turn of the event loop.
#
# Guess: what arrived in one piece has reached its handlers once the first handler of it has run and a turn has passed.
# Seen: of five notifications in one piece, one handler runs for each setImmediate, so whoever ends the process, or disposes
# of the connection, when the first has been handled loses the others though all had been received.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes > /dev/null
npm install --silent --no-audit --no-fund vscode-jsonrpc@10.0.0
cat > run.cjs <<'JS'
const assert = require('node:assert/strict');
const { PassThrough } = require('node:stream');
const rpc = require('vscode-jsonrpc/node');

const message = (n) => {
  const body = JSON.stringify({ jsonrpc: '2.0', method: 'told', params: { n } });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};

(async () => {
  const input = new PassThrough();
  const connection = rpc.createMessageConnection(new rpc.StreamMessageReader(input), new rpc.StreamMessageWriter(new PassThrough()));
  const told = [];
  connection.onNotification('told', ({ n }) => told.push(n));
  connection.listen();
  input.write([1, 2, 3, 4, 5].map(message).join(''));
  while (told.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const afterTheFirst = told.length;
  connection.dispose();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const seen = { afterTheFirst, inTheEnd: told.length };
  console.log(seen);
  assert.ok(seen.inTheEnd < 5);
})();
JS
node run.cjs
