#!/bin/sh
siren="$1"
curl -s -m 5 -H "Authorization: Bearer $TOKEN" "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren?context=aides&recipient=$SIRET_SERVICE" # @url
