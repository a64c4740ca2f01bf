#!/usr/bin/env bash
set -euo pipefail

curl -s -m 5 -G "https://entreprise.api.gouv.fr/v3/dgfip/etablissements/$1/chiffres_affaires" -d context=aides -d recipient=13002526500013 -d object=dossier -d "user_id=$USER"
