package collecte

import (
	"net/http"
	"net/url"
	"os"
	"time"
)

func Unite(siren string) (*http.Response, error) {
	delai, err := time.ParseDuration(os.Getenv("API_ENTREPRISE_DELAI"))
	if err != nil {
		return nil, err
	}
	client := http.Client{Timeout: delai}
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
}
