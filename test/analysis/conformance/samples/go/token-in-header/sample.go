package collecte

import (
	"net/http"
	"net/url"
	"os"
	"time"
)

func Unite(siren string) (*http.Response, error) {
	client := http.Client{Timeout: 5 * time.Second}
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	req, err := http.NewRequest(http.MethodGet, "https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/"+siren+"?"+q.Encode(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("API_ENTREPRISE_TOKEN"))
	return client.Do(req)
}
