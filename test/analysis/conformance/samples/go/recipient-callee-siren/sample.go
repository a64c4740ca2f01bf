package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

func Unite(siret string) (*resty.Response, error) {
	return resty.New().SetTimeout(5 * time.Second).R().
		SetQueryParams(map[string]string{
			"context":   "Aides",
			"recipient": siret, // @key
			"object":    "Dossier 12",
		}).
		Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siret[:9])
}
