#!/usr/bin/env bash
set -euo pipefail

curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" -d context=aides --data-urlencode 'recipient=Portail des aides' -d object=dossier # @value
