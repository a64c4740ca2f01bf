package collecte

import (
	"net/http"
	"net/url"
	"time"
)

type Entreprise struct {
	memo *http.Client
}

func New() *Entreprise {
	return &Entreprise{}
}

func (e *Entreprise) client() *http.Client {
	if e.memo == nil {
		e.memo = &http.Client{Timeout: 5 * time.Second}
	}
	return e.memo
}

func (e *Entreprise) Unite(siren, objet string) (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {objet}}
	return e.client().Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
}
