package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

func Unite(siren string) (*resty.Response, error) {
	return resty.New().SetTimeout(5 * time.Second).R().
		SetQueryParams(map[string]string{
			"context":   "Marchés publics",
			"recipient": "13002526500013",
			"object":    "Candidature MP-12",
		}).
		Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
