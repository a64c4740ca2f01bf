#!/usr/bin/env bash
set -euo pipefail

unite_legale() {
  local siren=$1
  shift
  curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren" -d context=aides "$@"
}
