package collecte

import (
	"github.com/go-resty/resty/v2"
)

var client = resty.New().SetBaseURL("https://entreprise.api.gouv.fr") // @client

func Unite(siren string) (*resty.Response, error) {
	return client.R().
		SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"}).
		Get("/v4/insee/sirene/unites_legales/" + siren)
}
