package collecte

import (
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

func adresse() string {
	if base, ok := os.LookupEnv("API_ENTREPRISE_URL"); ok {
		return base
	}
	return "https://entreprise.api.gouv.fr"
}

func Unite(siren string) (*resty.Response, error) {
	return resty.New().SetBaseURL(adresse()).SetTimeout(5 * time.Second).R().
		SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"}).
		Get("/v4/insee/sirene/unites_legales/" + siren)
}
