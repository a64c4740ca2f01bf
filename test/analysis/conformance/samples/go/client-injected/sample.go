package collecte

import (
	"github.com/go-resty/resty/v2"
)

type Entreprise struct{ client *resty.Client }

func (e *Entreprise) Unite(siren string) (*resty.Response, error) {
	trace := map[string]string{"context": "Aides", "recipient": "13002526500013"}
	return e.client.R().SetQueryParams(trace).Get("/v4/insee/sirene/unites_legales/" + siren)
}
