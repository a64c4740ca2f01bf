#!/usr/bin/env bash
set -euo pipefail

parametres="token=$API_ENTREPRISE_TOKEN&context=aides&recipient=13002526500013&object=dossier" # @key
curl -s -m 5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1?$parametres"
curl -s -m 5 "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$2?$parametres"
