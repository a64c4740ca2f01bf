#!/usr/bin/env bash
# curl_cffi 0.17.0: parameters replace those of the address, None is sent as a word, and a base address loses its path.
#
# Guess: as with requests, whose interface it follows: added to the address's own, None left out; a base of /v4 is kept.
# Seen: `?page=1` with page=2 sends page=2 alone; None sends `None`; a session on /v4 sends `x` to /x.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv .venv
.venv/bin/pip --quiet --disable-pip-version-check install curl_cffi==0.17.0
cat > run.py <<'PY'
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import curl_cffi

arrived = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        arrived.append(self.path)
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_):
        pass


server = HTTPServer(("127.0.0.1", 0), Handler)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f"http://127.0.0.1:{server.server_port}"
curl_cffi.get(url + "/path?page=1", params={"page": 2})
curl_cffi.get(url + "/path", params={"object": None})
curl_cffi.Session(base_url=url + "/v4").get("x")
print(arrived)
assert arrived == ["/path?page=2", "/path?object=None", "/x"]
PY
.venv/bin/python run.py
