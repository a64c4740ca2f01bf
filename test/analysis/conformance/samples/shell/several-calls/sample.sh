#!/usr/bin/env bash
set -euo pipefail

entreprise() {
  curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" -d context=aides -d recipient=13002526500013 -d object=dossier
  curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$2" -d recipient=13002526500013 -d object=dossier # @map
}

entreprise "$1" "$2"
