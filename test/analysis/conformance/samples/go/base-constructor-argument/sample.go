package collecte

import (
	"net/http"
	"net/url"
	"time"
)

type Client struct {
	base string
	http *http.Client
}

func NewClient(base string) *Client {
	return &Client{base: base, http: &http.Client{Timeout: 5 * time.Second}}
}

func (c *Client) Unite(siren string) (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "object": {"Dossier 12"}} // @map
	return c.http.Get(c.base + "/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
}

func Lire(siren string) (*http.Response, error) {
	return NewClient("https://entreprise.api.gouv.fr").Unite(siren)
}
