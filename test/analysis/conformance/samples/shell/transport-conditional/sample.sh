#!/usr/bin/env bash
set -euo pipefail

verification=()
if [ "${SANS_VERIFICATION:-}" = oui ]; then
  verification=(--insecure)
fi
curl -s -m 5 "${verification[@]}" -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" -d context=aides -d recipient=13002526500013 -d object=dossier
