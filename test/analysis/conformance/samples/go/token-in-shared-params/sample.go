package collecte

import (
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

var client = resty.New().SetTimeout(5 * time.Second)

func params() map[string]string {
	return map[string]string{
		"context":   "Aides",
		"recipient": "13002526500013",
		"object":    "Dossier 12",
		"token":     os.Getenv("API_ENTREPRISE_TOKEN"), // @key
	}
}

func Unite(siren string) (*resty.Response, error) {
	return client.R().SetQueryParams(params()).Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}

func Etablissement(siret string) (*resty.Response, error) {
	return client.R().SetQueryParams(params()).Get("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/" + siret)
}
