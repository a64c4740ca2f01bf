#!/usr/bin/env bats

@test 'unite legale' {
  curl() { echo '{"data":{}}'; }
  run curl -s https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/418166096
  [ "$status" -eq 0 ]
}
