#!/usr/bin/env bash
set -euo pipefail

curl -s -m 5 -G -H "Authorization: Bearer eyJhbGci…" "https://staging.entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" -d context=aides -d recipient=13002526500013 -d object=dossier
