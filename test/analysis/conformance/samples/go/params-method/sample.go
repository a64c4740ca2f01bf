package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

type Entreprise struct{ client *resty.Client }

func New() *Entreprise {
	return &Entreprise{client: resty.New().SetTimeout(5 * time.Second)}
}

func (e *Entreprise) trace() map[string]string {
	return map[string]string{"recipient": "13002526500013", "object": "Dossier 12"} // @map
}

func (e *Entreprise) Unite(siren string) (*resty.Response, error) {
	return e.client.R().SetQueryParams(e.trace()).Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
