package collecte

import (
	"net/http"
	"net/url"
	"time"
)

const delai = 5 * 1000 * time.Millisecond

func Unite(siren string) (*http.Response, error) {
	client := http.Client{Timeout: delai}
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
}
