#!/usr/bin/env bash
set -euo pipefail

OBJET='Aides & subventions'
curl -s -m 5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1?context=aides&recipient=13002526500013&object=$OBJET" # @url
