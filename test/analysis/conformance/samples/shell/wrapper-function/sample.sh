#!/usr/bin/env bash
set -euo pipefail

appeler() {
  curl -sS -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/$1" -d context=aides -d "recipient=$SIRET_SERVICE" # @map
}

unite_legale() {
  appeler "unites_legales/$1"
}

etablissement() {
  appeler "etablissements/$1"
}
