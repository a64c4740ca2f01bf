#!/usr/bin/env bash
set -euo pipefail

actualiser() {
  for siren in "$@"; do
    curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren" -d context=aides -d recipient=13002526500013 -d object=maj -o "$siren.json"
  done
}
