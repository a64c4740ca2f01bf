package collecte

import (
	"net/http"
	"net/url"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Unite(siren string) (*http.Response, error) {
	u, err := url.Parse("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren) // @url
	if err != nil {
		return nil, err
	}
	q := u.Query()
	q.Set("context", "Aides")
	q.Set("recipient", "13002526500013")
	u.RawQuery = q.Encode()
	return client.Get(u.String())
}
