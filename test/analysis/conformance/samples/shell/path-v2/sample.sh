#!/bin/sh
siren=$1
curl -s -m 5 -G "https://entreprise.api.gouv.fr/v2/entreprises/$siren" -d context=aides -d recipient=13002526500013 -d object=dossier # @path
