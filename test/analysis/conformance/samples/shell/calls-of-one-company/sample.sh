#!/usr/bin/env bash
set -euo pipefail

fiche() {
  curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" -d context=aides -d recipient=13002526500013 -d object=fiche -o unite.json &
  curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$2" -d context=aides -d recipient=13002526500013 -d object=fiche -o siege.json &
  wait
}
