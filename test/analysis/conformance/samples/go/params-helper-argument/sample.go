package collecte

import (
	"net/http"
	"net/url"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func trace(objet string) url.Values {
	return url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {objet}}
}

func Unite(siren string) (*http.Response, error) {
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + trace("Dossier 12").Encode())
}

func Etablissement(siret string) (*http.Response, error) {
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/" + siret + "?" + trace("Dossier 13").Encode())
}
