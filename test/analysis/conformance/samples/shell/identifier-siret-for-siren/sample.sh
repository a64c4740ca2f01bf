#!/usr/bin/env bash
set -euo pipefail

siret=$1
curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siret" -d context=aides -d "recipient=$SIRET_SERVICE" -d object=dossier # @path
