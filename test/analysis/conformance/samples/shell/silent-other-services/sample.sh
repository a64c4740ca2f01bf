#!/usr/bin/env bash
set -euo pipefail

API_ENTREPRISE_RECHERCHE=https://recherche-entreprises.api.gouv.fr
curl -s -G "$API_ENTREPRISE_RECHERCHE/search" -d "q=$1" -d page=1
curl -s "https://api.insee.fr/entreprises/sirene/V3.11/siren/$1"
wget -qO- "https://entreprise.data.gouv.fr/api/sirene/v3/unites_legales/$1"
