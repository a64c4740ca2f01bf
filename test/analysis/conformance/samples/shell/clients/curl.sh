#!/usr/bin/env bash

options() {
  # @clean
  curl -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096" -d context=aides -d recipient=13002526500013 -d object=dossier
  # @clean
  curl --max-time 5 --get --data 'context=aides&recipient=13002526500013' --data-urlencode 'object=dossier' --url "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096"
  # @clean
  curl -sSfLm5 -G --data-urlenc context=aides -drecipient=13002526500013 -d 'object=dossier' -H "Authorization: Bearer $JETON" -- "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096"
  # @clean
  curl --max-time 5 --url-query context=aides --url-query recipient=13002526500013 --url-query object=dossier "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096"
  # @clean
  curl -m 5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=aides" -G -d recipient=13002526500013 -d object=dossier --oauth2-bearer "$JETON" -o reponse.json
  # @missing object
  curl -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096" -d context=aides -d recipient=13002526500013
}

files() {
  # @clean
  curl --config appel.conf "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096"
  # @clean
  curl $OPTIONS "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096"
}

limits() {
  # @no-timeout
  curl --connect-timeout 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096" -d context=aides -d recipient=13002526500013 -d object=dossier
  # @no-timeout
  curl -m 0 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096" -d context=aides -d recipient=13002526500013 -d object=dossier
  # @clean
  curl --speed-time 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096" -d context=aides -d recipient=13002526500013 -d object=dossier
  # @clean
  timeout 5s curl -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096" -d context=aides -d recipient=13002526500013 -d object=dossier
  # @clean
  timeout --signal=KILL 10 sudo -u www-data curl -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096" -d context=aides -d recipient=13002526500013 -d object=dossier 2>/dev/null
}
