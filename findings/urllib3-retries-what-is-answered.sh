#!/usr/bin/env bash
# urllib3 2.8.0, requests 2.34.2.
#
# Guess: urllib3 repeats nothing that was answered unless `status_forcelist` says so, and `HTTPAdapter(max_retries=3)` of requests, whose
# documentation speaks of failed connections alone, repeats no answered request.
# Seen: both repeat a GET three times when the answer is a 429 that carries Retry-After; urllib3 without any option.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check urllib3==2.8.0 requests==2.34.2
cat > run.py <<'END'
import http.server
import threading

import requests
import urllib3

asked = 0


class Busy(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        global asked
        asked += 1
        self.send_response(429)
        self.send_header('Retry-After', '1')
        self.send_header('Content-Length', '0')
        self.end_headers()

    def log_message(self, *_):
        pass


server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Busy)
threading.Thread(target=server.serve_forever, daemon=True).start()
url = f'http://127.0.0.1:{server.server_port}/'


def count(call):
    global asked
    asked = 0
    call()
    return asked


session = requests.Session()
session.mount('http://', requests.adapters.HTTPAdapter(max_retries=3))
seen = {
    'urllib3.request': count(lambda: urllib3.request('GET', url)),
    'requests.get': count(lambda: requests.get(url, timeout=5)),
    'requests, max_retries=3': count(lambda: session.get(url, timeout=5)),
}
print(seen)
assert seen == {'urllib3.request': 4, 'requests.get': 1, 'requests, max_retries=3': 4}, seen
END
venv/bin/python run.py
