#!/usr/bin/env bash
set -euo pipefail

curl -sS -m 5000 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" -d context=aides -d recipient=13002526500013 -d object=dossier # @value
