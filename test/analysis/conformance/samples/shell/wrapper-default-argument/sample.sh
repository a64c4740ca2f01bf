#!/usr/bin/env bash
set -euo pipefail

interroger() {
  local chemin=$1 delai=${2:-5}
  curl -sS -m "$delai" -G "https://entreprise.api.gouv.fr/$chemin" -d context=aides -d recipient=13002526500013 -d object=dossier
}

interroger "v4/insee/sirene/unites_legales/$1"
