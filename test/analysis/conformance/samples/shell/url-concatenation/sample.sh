#!/bin/sh
BASE=https://entreprise.api.gouv.fr
CHEMIN=/v4/insee/sirene/unites_legales/

unite_legale() {
  curl -sS --max-time 5 "$BASE""$CHEMIN""$1"'?recipient='"$SIRET_SERVICE" # @url
}

unite_legale "$1"
