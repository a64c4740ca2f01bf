#!/usr/bin/env bash
set -euo pipefail

if [ "$ENVIRONNEMENT" = production ]; then
  hote=https://entreprise.api.gouv.fr
else
  hote=https://staging.entreprise.api.gouv.fr
fi

curl -sS -m 5 -G "$hote/v4/insee/sirene/unites_legales/$1" -d context=aides -d "recipient=$SIRET_SERVICE" # @map
