#!/usr/bin/env bash
set -euo pipefail

declare -A chemins=(
  [unite_legale]=/v4/insee/sirene/unites_legales/%s
  [etablissement]=/v4/insee/sirene/etablissements/%s
)
printf "${chemins[$1]}\n" "$2"
