#!/usr/bin/env bash
set -euo pipefail

source "$(dirname "${BASH_SOURCE[0]}")/client.sh"

interroger "v4/insee/sirene/unites_legales/$1" -d context=aides -d "recipient=$SIRET_SERVICE" # @map
