#!/usr/bin/env bash
set -euo pipefail

curl -s -m 5 "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/$1?context=aides&recipient=13002526500013&object=V%C3%A9rification%20d%E2%80%99%C3%A9ligibilit%C3%A9"
