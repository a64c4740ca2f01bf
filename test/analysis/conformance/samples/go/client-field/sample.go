package collecte

import (
	"net/http"
	"net/url"
	"time"
)

type Entreprise struct {
	http *http.Client
}

func New() *Entreprise {
	return &Entreprise{http: &http.Client{Timeout: 5 * time.Second}}
}

func (e *Entreprise) Unite(siren, objet string) (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {objet}}
	return e.http.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
}
