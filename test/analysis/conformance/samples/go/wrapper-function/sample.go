package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

var client = resty.New().SetBaseURL("https://entreprise.api.gouv.fr").SetTimeout(5 * time.Second)

func lire(chemin string) (*resty.Response, error) {
	trace := map[string]string{"context": "Aides", "recipient": "13002526500013"} // @map
	return client.R().SetQueryParams(trace).Get(chemin)
}

func Unite(siren string) (*resty.Response, error) {
	return lire("/v4/insee/sirene/unites_legales/" + siren)
}

func Etablissement(siret string) (*resty.Response, error) {
	return lire("/v4/insee/sirene/etablissements/" + siret)
}
