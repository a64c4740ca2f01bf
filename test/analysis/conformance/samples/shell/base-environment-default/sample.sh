#!/usr/bin/env bash
set -euo pipefail

API_ENTREPRISE_URL="${API_ENTREPRISE_URL:-https://entreprise.api.gouv.fr}"

curl --silent --max-time 5 --get \
  --data-urlencode "context=aides" \
  --data-urlencode "recipient=${SIRET_SERVICE}" \
  --data-urlencode "object=dossier $2" \
  "${API_ENTREPRISE_URL}/v4/insee/sirene/unites_legales/$1"
