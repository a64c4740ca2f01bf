package collecte

import (
	"net/http"
	"net/url"
	"time"
)

var client = &http.Client{
	Timeout: 3 * time.Second, // @value
}

func Vigilance(siren string) (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	return client.Get("https://entreprise.api.gouv.fr/v4/urssaf/unites_legales/" + siren + "/attestation_vigilance?" + q.Encode())
}
