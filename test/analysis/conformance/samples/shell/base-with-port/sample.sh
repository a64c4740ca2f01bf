#!/bin/sh
BASE=https://entreprise.api.gouv.fr:443/
curl -s -m 5 -G "${BASE%/}/v4/insee/sirene/unites_legales/$1" -d context=aides -d recipient=13002526500013 -d object=dossier
