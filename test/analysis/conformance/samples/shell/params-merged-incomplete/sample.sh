#!/usr/bin/env bash
set -euo pipefail

commun=(--get --data-urlencode 'context=Aides publiques') # @map
propre=(--data-urlencode "recipient=$SIRET_SERVICE")
curl -sS -m 5 "${commun[@]}" "${propre[@]}" "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1"
