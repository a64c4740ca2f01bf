package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

var trace = map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"}

func Unite(siren string) (*resty.Response, error) {
	return resty.New().SetTimeout(5 * time.Second).R().
		SetHeaders(trace).
		SetQueryParams(trace).
		Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
