#!/usr/bin/env bash
set -euo pipefail

readonly BASE_URL='https://entreprise.api.gouv.fr'

unite_legale() {
  curl --silent --fail --max-time 5 --get "$BASE_URL/v4/insee/sirene/unites_legales/$1" \
    --data-urlencode "context=aides" --data-urlencode "recipient=13002526500013" --data-urlencode "object=dossier" |
    jq -r .data.personne_morale_attributs.raison_sociale
}

unite_legale "$1"
