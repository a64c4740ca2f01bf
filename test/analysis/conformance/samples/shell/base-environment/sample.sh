#!/bin/sh
: "${API_ENTREPRISE_URL:?adresse absente}"
curl -s -m 5 -G "$API_ENTREPRISE_URL/v4/insee/sirene/unites_legales/$1" -d context=aides -d "recipient=$SIRET" # @map
