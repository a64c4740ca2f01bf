package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func Unite(siren string, urgent bool) (*http.Response, error) {
	q := url.Values{}
	q.Set("context", "Aides")
	q.Set("recipient", "13002526500013")
	if urgent {
		q.Set("object", "Dossier urgent")
	} else {
		q.Set("object", "Dossier courant")
	}
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
}
