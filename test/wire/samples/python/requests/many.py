import json
import os
import threading
import requests

params = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier 2026-0042"}
headers = {"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"}


def unite_legale(siren):
    url = f"https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/{siren}"
    requests.get(url, params=params, headers=headers, timeout=5)

# --- a thread for each of a list
def toutes(sirens):
    for siren in sirens:
        threading.Thread(target=unite_legale, args=(siren,)).start()


toutes(json.loads(os.environ.get("SIRENS", '["130025265"]')))
