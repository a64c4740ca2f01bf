#!/usr/bin/env bash
set -euo pipefail

siret=$1
curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$siret" -d context=aides -d "recipient=$siret" -d object=dossier # @key
