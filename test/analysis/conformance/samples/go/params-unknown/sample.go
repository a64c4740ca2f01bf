package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func Unite(siren string, params url.Values) (*http.Response, error) {
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + params.Encode())
}
