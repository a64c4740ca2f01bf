#!/usr/bin/env bash
# aiohttp 3.14.5: ClientTimeout(connect=5) takes the library's own limit of 300 s away.
#
# Guess: what is not named keeps its default, so that the whole is still limited to five minutes.
# Seen: the 300 s belong to the value that a session begins with, not to the class: each field left out of a new
# ClientTimeout is None, and a server that never answers is waited for without end.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m pip install --quiet --disable-pip-version-check --target packages aiohttp==3.14.5
cat > run.py <<'PY'
import asyncio
import aiohttp


async def limit(**options):
    async with aiohttp.ClientSession(**options) as session:
        return session.timeout.total


default = asyncio.run(limit())
connect = asyncio.run(limit(timeout=aiohttp.ClientTimeout(connect=5)))
print({"default": default, "ClientTimeout(connect=5)": connect})
assert default == 300 and connect is None
PY
PYTHONPATH=packages python3 run.py
