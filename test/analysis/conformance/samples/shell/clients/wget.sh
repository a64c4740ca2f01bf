#!/bin/sh

# @clean
wget -qO- --timeout=5 --header="Authorization: Bearer $JETON" "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=aides&recipient=13002526500013&object=dossier"
# @clean
wget -q -T 5 -t 1 -O reponse.json "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=aides&recipient=13002526500013&object=dossier"
# @clean
wget --read-timeout 5 --quiet "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=aides&recipient=13002526500013&object=dossier"
# @clean
wget -q "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=aides&recipient=13002526500013&object=dossier"
# @clean
wget -q -i adresses.txt
# @missing object
wget -q -T 5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=aides&recipient=13002526500013"
# @no-timeout
wget -q --timeout=0 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096?context=aides&recipient=13002526500013&object=dossier"
