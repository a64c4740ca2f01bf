package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

type Entreprise struct{ client *resty.Client }

func New() *Entreprise {
	return &Entreprise{client: resty.New().SetBaseURL("https://entreprise.api.gouv.fr").SetTimeout(5 * time.Second)}
}

func (e *Entreprise) lire(chemin string, params map[string]string) (*resty.Response, error) {
	return e.client.R().
		SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013"}).
		SetQueryParams(params).
		Get(chemin)
}

func (e *Entreprise) Unite(siren, objet string) (*resty.Response, error) {
	return e.lire("/v4/insee/sirene/unites_legales/"+siren, map[string]string{"object": objet})
}
