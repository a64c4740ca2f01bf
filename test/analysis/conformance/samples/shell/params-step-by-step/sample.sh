#!/usr/bin/env bash
set -euo pipefail

options=()
options+=(--get)
options+=(--data-urlencode "context=Aides publiques")
options+=(--data-urlencode "recipient=$SIRET_SERVICE")
options+=(--data-urlencode "object=Dossier $2")
curl -sS --max-time 5 "${options[@]}" "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1"
