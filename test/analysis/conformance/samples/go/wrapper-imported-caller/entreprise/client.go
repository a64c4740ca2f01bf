package entreprise

import (
	"net/http"
	"net/url"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Lire(chemin string, q url.Values) (*http.Response, error) {
	return client.Get("https://entreprise.api.gouv.fr" + chemin + "?" + q.Encode())
}
