#!/usr/bin/env bash
set -euo pipefail

. "$(dirname "$0")/conf/reglages.sh"

curl --silent --max-time "$DELAI" --get "$API_ENTREPRISE/v4/insee/sirene/unites_legales/$1" \
  -d context=aides -d recipient=13002526500013 -d object=dossier
