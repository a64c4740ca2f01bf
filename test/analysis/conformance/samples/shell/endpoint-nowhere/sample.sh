#!/bin/sh
curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/meteo/previsions/$1" -d context=aides -d recipient=13002526500013 -d object=dossier # @path
