import os
from urllib.request import Request, urlopen


def raison_sociale(siren, recipient):
    request = Request(
        "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/"
        f"{siren}?context=Subventions&recipient={recipient}"  # @url
    )
    request.add_header("Authorization", "Bearer " + os.environ["API_ENTREPRISE_TOKEN"])
    with urlopen(request, timeout=5) as response:
        return response.read()
