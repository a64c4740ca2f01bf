package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

var client = resty.New().
	SetBaseURL("https://entreprise.api.gouv.fr").
	SetTimeout(5 * time.Second).
	SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"})

func Unite(siren string) (*resty.Response, error) {
	return client.R().Get("/v4/insee/sirene/unites_legales/" + siren)
}
