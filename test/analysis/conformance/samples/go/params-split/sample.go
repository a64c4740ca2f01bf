package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

var client = resty.New().
	SetBaseURL("https://entreprise.api.gouv.fr").
	SetTimeout(5*time.Second).
	SetQueryParam("context", "Aides").
	SetQueryParam("recipient", "13002526500013")

func Unite(siren, objet string) (*resty.Response, error) {
	return client.R().SetQueryParam("object", objet).Get("/v4/insee/sirene/unites_legales/" + siren)
}
