#!/usr/bin/env bash
set -euo pipefail

http --ignore-stdin --timeout=5 GET "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" \
  "Authorization:Bearer $API_ENTREPRISE_TOKEN" \
  context=='Aides publiques' recipient==13002526500013 object=="Dossier $2"
