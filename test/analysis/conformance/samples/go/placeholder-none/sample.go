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
			"recipient": os.Getenv("SIRET_COLLECTIVITE"),
			"object":    "Test de raccordement 2026-0042",
		}).
		Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
