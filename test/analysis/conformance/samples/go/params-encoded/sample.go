package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func Unite(siren string) (*http.Response, error) {
	params := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}} // @map
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + params.Encode())
}
