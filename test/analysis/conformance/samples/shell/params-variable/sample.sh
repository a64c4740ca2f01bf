#!/usr/bin/env bash
set -euo pipefail

parametres="context=aides&object=dossier" # @map
curl -s -m 5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1?$parametres"
