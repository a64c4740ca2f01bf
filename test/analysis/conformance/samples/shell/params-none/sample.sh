#!/usr/bin/env bash
set -euo pipefail

curl -s -m 5 -H "Authorization: Bearer $TOKEN" "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" # @send
