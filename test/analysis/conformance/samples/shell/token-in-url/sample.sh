#!/usr/bin/env bash
set -euo pipefail

curl -s -m 5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1?token=$API_ENTREPRISE_TOKEN&context=aides&recipient=13002526500013&object=dossier" # @url
