#!/usr/bin/env bash
set -euo pipefail

chemin=v2/exercices # @path
curl -s -m 5 -G "https://entreprise.api.gouv.fr/$chemin/$1" -d context=aides -d recipient=13002526500013 -d object=dossier # @map
