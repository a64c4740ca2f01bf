#!/usr/bin/env bash
set -euo pipefail

unite_legale() {
  local siren=$1 parametres=$2
  curl -s -m 5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?$parametres"
}
