#!/usr/bin/env bash
set -euo pipefail

curl -s "https://referentiel.example.org/v2/etablissements/$1"

curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/${1:0:9}" \
  --data-urlencode 'context=Aides publiques' --data-urlencode "recipient=$SIRET_SERVICE" --data-urlencode 'object=Instruction'
