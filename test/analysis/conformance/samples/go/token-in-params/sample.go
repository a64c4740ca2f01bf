package collecte

import (
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

func Unite(siren string) (*resty.Response, error) {
	return resty.New().SetTimeout(5 * time.Second).R().
		SetQueryParams(map[string]string{
			"context":   "Aides",
			"recipient": "13002526500013",
			"object":    "Dossier 12",
			"token":     os.Getenv("API_ENTREPRISE_TOKEN"), // @key
		}).
		Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
