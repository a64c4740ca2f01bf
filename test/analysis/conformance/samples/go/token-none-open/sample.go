package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func Successions(siret string) (*http.Response, error) {
	client := http.Client{Timeout: 5 * time.Second}
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	return client.Get("https://entreprise.api.gouv.fr/v3/insee/sirene/etablissements/" + siret + "/successions?" + q.Encode())
}
