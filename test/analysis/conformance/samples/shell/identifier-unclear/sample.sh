#!/usr/bin/env bash
set -euo pipefail

siret_ou_rna=$1
curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/djepva/api-association/associations/$siret_ou_rna" -d context=aides -d "recipient=$SIRET_SERVICE" -d object=dossier
