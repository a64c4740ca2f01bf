#!/usr/bin/env bash
set -euo pipefail

curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1" -d context=aides -d recipient=13002526500013 --data-urlencode "object=Vérification de l'éligibilité du demandeur, dossier numéro $2" # @value
