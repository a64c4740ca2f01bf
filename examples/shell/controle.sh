#!/usr/bin/env bash
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/lib/entreprise.sh"

while IFS=';' read -r siren beneficiaire; do
  # Juste : la fonction donne les paramètres et le délai.
  entreprise "v4/insee/sirene/unites_legales/${siren}" "Bénéficiaire ${beneficiaire}" | jq -r .data.etat_administratif
done < beneficiaires.csv
