#!/bin/sh
xdg-open https://entreprise.api.gouv.fr/catalogue
curl -s -m 5 https://entreprise.api.gouv.fr/developpeurs
curl -s -m 5 -O https://entreprise.api.gouv.fr/v3/openapi.yaml
