package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

const baseURL = "https://entreprise.api.gouv.fr"

var client = resty.New().SetTimeout(5 * time.Second)

func Unite(siren string) (*resty.Response, error) {
	return client.R().
		SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"}).
		Get(baseURL + "/v4/insee/sirene/unites_legales/" + siren)
}
