#!/usr/bin/env bash
set -euo pipefail

commun=(--get --data-urlencode 'context=Aides publiques' --data-urlencode 'recipient=13002526500013')
propre=(--data-urlencode "object=Dossier $2")
curl -sS -m 5 "${commun[@]}" "${propre[@]}" "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1"
