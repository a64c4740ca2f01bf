package collecte

import (
	"net/http"
	"net/url"
)

func Unite(siren string) (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	return (&http.Client{Timeout: 0}).Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode()) // @send
}
