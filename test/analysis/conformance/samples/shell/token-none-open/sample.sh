#!/usr/bin/env bash
set -euo pipefail

curl -s -m 5 -G -H 'Accept: application/json' "https://entreprise.api.gouv.fr/v3/insee/sirene/etablissements/$1/successions" -d context=aides -d recipient=13002526500013 -d object=dossier
