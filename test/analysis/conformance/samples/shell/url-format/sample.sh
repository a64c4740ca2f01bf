#!/usr/bin/env bash
set -euo pipefail

MODELE='https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/%s'

etablissement() {
  local url
  printf -v url "$MODELE" "$1"
  curl --silent --max-time 5 --get "$url" \
    --header "Authorization: Bearer ${API_ENTREPRISE_TOKEN:?}" \
    --data-urlencode 'context=Aides publiques' \
    --data-urlencode "recipient=${SIRET_SERVICE:?}" \
    --data-urlencode 'object=Instruction'
}

etablissement "$1"
