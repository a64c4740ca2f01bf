package collecte

import (
	"net/http"
	"net/url"
	"time"
)

type trace struct{ contexte, siret string }

func (t trace) params(objet string) url.Values {
	return url.Values{"context": {t.contexte}, "recipient": {t.siret}, "object": {objet}}
}

type Entreprise struct {
	trace
	http *http.Client
}

func New() *Entreprise {
	return &Entreprise{trace: trace{"Aides", "13002526500013"}, http: &http.Client{Timeout: 5 * time.Second}}
}

func (e *Entreprise) Unite(siren, objet string) (*http.Response, error) {
	return e.http.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + e.params(objet).Encode())
}
