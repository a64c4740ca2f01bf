package collecte

import (
	"net/http"
	"net/url"
)

var client = &http.Client{
	Timeout: 5000, // @value
}

func Unite(siren string) (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
}
