#!/usr/bin/env bash
set -euo pipefail

curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" \
  --data-urlencode "context=${CONTEXTE:-Aides publiques}" -d "recipient=${SIRET_SERVICE:?}" --data-urlencode "object=Test d'éligibilité"
