#!/usr/bin/env bash
# httpx 0.28.1.
#
# Guess: an empty `params` adds nothing to an address, and one whose value is None is left out, as in requests.
# Seen: an empty `params` takes the query of the address away; None is sent, as a blank value.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check httpx==0.28.1
cat > run.py <<'END'
import httpx

sent = []
client = httpx.Client(transport=httpx.MockTransport(lambda request: sent.append(str(request.url)) or httpx.Response(200)))
for params in (None, {}, {'b': None}):
    client.get('http://127.0.0.1/x?a=1', params=params)
print(sent)
assert sent == ['http://127.0.0.1/x?a=1', 'http://127.0.0.1/x', 'http://127.0.0.1/x?b='], sent
END
venv/bin/python run.py
