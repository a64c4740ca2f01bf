#!/usr/bin/env bash
set -euo pipefail

curl -sS -m 3 -G "https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/$1/attestation_vigilance" -d context=aides -d recipient=13002526500013 -d object=dossier # @value
