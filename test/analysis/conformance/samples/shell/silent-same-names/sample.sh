#!/bin/sh
curl -s -G "https://api.exemple-departement.fr/v3/unites_legales/$1" -d context=interne
