#!/usr/bin/env bash
set -euo pipefail

siren=$1
numero=$2
curl --silent --max-time 5 -H "Authorization: Bearer $API_ENTREPRISE_TOKEN" \
  "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${siren}?context=aides&recipient=13002526500013&object=dossier-${numero}"
