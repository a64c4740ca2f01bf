#!/usr/bin/env bash
set -euo pipefail

objet=$2
curl -s -m 5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1?context=aides&recipient=13002526500013&object=$objet" # @url
