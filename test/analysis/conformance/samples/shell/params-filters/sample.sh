#!/usr/bin/env bash
set -euo pipefail

curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" -d page=1 -d per_page=10 # @map
