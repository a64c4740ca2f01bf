package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

func Unite(siren string) (*resty.Response, error) {
	trace := map[string]string{"context": "Aides", "recipient": "13002526500013", "object": ""} // @map
	return resty.New().SetTimeout(5 * time.Second).R().SetQueryParams(trace).Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
