#!/bin/sh

# @clean
http --timeout=5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096" context==aides recipient==13002526500013 object=='Dossier 42' "Authorization:Bearer $JETON"
# @clean
http --ignore-stdin --timeout 5 GET "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=aides" recipient==13002526500013 object==dossier
# @clean
https -A bearer -a "$JETON" --timeout=5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096" context==aides recipient==13002526500013 object==dossier
# @missing object
http --timeout=5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096" context==aides recipient==13002526500013
# @no-timeout
http "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096" context==aides recipient==13002526500013 object==dossier
