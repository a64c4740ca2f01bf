#!/bin/sh
siren=$1

# À corriger : -d sans -G envoie un POST, dont le corps porte les paramètres.
curl --silent --max-time 5 -H "Authorization: Bearer $API_ENTREPRISE_TOKEN" \
  -d 'context=Sondage' -d "recipient=$SIRET_SERVICE" -d 'object=Relevé annuel' \
  "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren"

# À corriger : un délai en secondes, écrit en millisecondes.
wget --quiet --timeout=5000 --output-document=- --header="Authorization: Bearer $API_ENTREPRISE_TOKEN" \
  "https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/${siren}00012?context=Sondage&recipient=$SIRET_SERVICE&object=annuel"

# À corriger : il manque l’objet, et un délai.
http GET "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$siren/siege_social" \
  "Authorization:Bearer $API_ENTREPRISE_TOKEN" context==Sondage recipient=="$SIRET_SERVICE"
