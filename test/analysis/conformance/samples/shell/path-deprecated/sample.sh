#!/bin/sh
curl -s -m 5 -G "https://entreprise.api.gouv.fr/v3/insee/sirene/unites_legales/$1" -d context=aides -d recipient=13002526500013 -d object=dossier # @path
