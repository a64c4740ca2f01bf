#!/usr/bin/env bash
set -euo pipefail

options=(--silent --max-time 5 --get -d context=aides -d "recipient=$SIRET_SERVICE" -d object=dossier)
curl "${options[@]}" "https://entreprise.api.gouv.fr/v3/inpi/unites_legales/$1/actes" # @path
