#!/usr/bin/env bash
set -euo pipefail

sirene=https://entreprise.api.gouv.fr/v4/insee/sirene

wget --quiet --timeout=5 --tries=1 --output-document=- \
  --header="Authorization: Bearer $API_ENTREPRISE_TOKEN" \
  "$sirene/unites_legales/$1?context=aides&recipient=13002526500013&object=dossier"
