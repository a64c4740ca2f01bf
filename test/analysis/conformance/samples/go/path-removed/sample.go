package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func Actes(siren string) (*http.Response, error) {
	client := http.Client{Timeout: 12 * time.Second}
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	return client.Get("https://entreprise.api.gouv.fr/v3/inpi/unites_legales/" + siren + "/actes?" + q.Encode()) // @path
}
