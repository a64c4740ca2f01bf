package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

var client = resty.New().SetTimeout(5 * time.Second)

func Unite() (*resty.Response, error) {
	return client.R().
		SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"}).
		Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025266") // @path
}
