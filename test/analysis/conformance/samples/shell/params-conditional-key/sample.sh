#!/usr/bin/env bash
set -euo pipefail

objet=()
if [ -n "${2:-}" ]; then
  objet=(-d "object=$2")
fi
curl -sS -m 5 -G -d context=aides -d recipient=13002526500013 "${objet[@]}" "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1"
