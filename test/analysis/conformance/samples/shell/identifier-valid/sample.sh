#!/bin/sh
curl -s -m 5 -G https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096 -d context=aides -d recipient=13002526500013 -d object=dossier
