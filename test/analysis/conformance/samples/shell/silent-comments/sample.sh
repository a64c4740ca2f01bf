#!/bin/sh
# curl "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1?context=aides"
: <<'FIN'
curl https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/41816609600051
FIN
echo fini
