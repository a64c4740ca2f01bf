#!/usr/bin/env bash
set -euo pipefail

curl -s -m 5 -H "Authorization: Bearer $TOKEN" -H 'context: aides' -H 'recipient: 13002526500013' -H 'object: dossier' "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" # @map
