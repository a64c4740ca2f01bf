#!/usr/bin/env bash
set -euo pipefail

siret=$1
siret_collectivite=$2
curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/$siret" -d context=aides -d "recipient=$siret_collectivite" -d object=dossier
