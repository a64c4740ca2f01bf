#!/usr/bin/env bash
set -euo pipefail

for essai in 1 2 3; do
  if curl -sS --fail -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" \
    -d context=aides -d recipient=13002526500013 -d object=dossier; then
    exit 0
  fi
  sleep "$essai"
done
exit 1
