import logging
import os
import time

import requests

logger = logging.getLogger(__name__)


def unite_legale(siren, recipient):
    for attempt in range(3):
        try:
            response = requests.get(
                f"https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{siren}",
                params={"context": "Aides", "recipient": recipient, "object": "Instruction"},
                headers={"Authorization": f"Bearer {os.environ['API_ENTREPRISE_TOKEN']}"},
                timeout=5,
            )
        except requests.ConnectionError:
            logger.warning("API Entreprise injoignable (essai %d)", attempt)
        else:
            if response.status_code not in (502, 503, 504):
                return response.json()
        time.sleep(2**attempt)
    return None
