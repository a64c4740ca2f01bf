#!/usr/bin/env bash
set -euo pipefail

CHEMIN=/v4/insee/sirene/unites_legales/:siren

unite_legale() {
  local chemin=${CHEMIN/:siren/$1}
  curl -s -m 5 -G "https://entreprise.api.gouv.fr$chemin" -d context=aides -d recipient=13002526500013 -d object=dossier
}

unite_legale "$1"
