import os
import threading

import requests

PARAMS = {"context": "Aides publiques", "recipient": "13002526500013", "object": "Dossier"}
SIRENS = os.environ["SIRENS"].split(",")


def unite_legale(siren):
    requests.get(f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}", params=PARAMS, timeout=9)


# --- a thread each
def toutes(sirens):
    fils = [threading.Thread(target=unite_legale, args=(siren,)) for siren in sirens]
    for fil in fils:
        fil.start()
    for fil in fils:
        fil.join()


toutes(SIRENS)
