#!/usr/bin/env bash
set -euo pipefail

while IFS=, read -r siren _; do
  curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren" -d context=aides -d "recipient=$SIRET_SERVICE" # @map
done < sirens.csv
