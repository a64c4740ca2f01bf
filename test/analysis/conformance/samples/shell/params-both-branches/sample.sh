#!/usr/bin/env bash
set -euo pipefail

if [ -n "${2:-}" ]; then
  objet="Dossier $2"
else
  objet=Instruction
fi
curl -sS -m 5 -G -d context=aides -d recipient=13002526500013 --data-urlencode "object=$objet" \
  "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1"
