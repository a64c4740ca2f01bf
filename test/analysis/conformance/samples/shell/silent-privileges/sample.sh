#!/bin/sh
curl -s -m 5 -H "Authorization: Bearer $API_ENTREPRISE_TOKEN" https://entreprise.api.gouv.fr/privileges
