#!/bin/sh
curl -s -m 5 "https://api.apientreprise.fr/v2/entreprises/$1?context=aides&recipient=13002526500013&object=dossier" # @path
