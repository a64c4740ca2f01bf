package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

func Exercices(siret string) (*resty.Response, error) {
	trace := map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"} // @map
	return resty.New().SetTimeout(5 * time.Second).R().SetQueryParams(trace).
		Get("https://entreprise.api.gouv.fr/v2/exercices/" + siret) // @path
}
