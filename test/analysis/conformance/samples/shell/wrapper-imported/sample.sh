#!/usr/bin/env bash
set -euo pipefail

source "${BASH_SOURCE%/*}/lib/client.sh"

api_entreprise "v4/insee/sirene/unites_legales/$1" | jq .data
