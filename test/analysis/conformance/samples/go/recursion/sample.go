package collecte

import (
	"net/http"
	"net/url"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Unite(siren string, essais int) (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	reponse, err := client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
	if err != nil && essais > 0 {
		return Unite(siren, essais-1)
	}
	return reponse, err
}
