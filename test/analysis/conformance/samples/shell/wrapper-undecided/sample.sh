#!/usr/bin/env bash
set -euo pipefail

interroger() {
  curl -sS -m 5 "https://entreprise.api.gouv.fr/$1?$2"
}
