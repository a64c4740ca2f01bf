#!/bin/sh
curl -s -m 5 https://entreprise.api.gouv.fr/ping/insee/sirene
