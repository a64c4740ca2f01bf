#!/usr/bin/env bash
set -euo pipefail

actualiser() {
  printf '%s\n' "$@" | xargs -P 4 -I{} \
    curl -s -m 5 -G "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/{}" -d context=aides -d recipient=13002526500013 -d object=maj -o '{}.json'
}
