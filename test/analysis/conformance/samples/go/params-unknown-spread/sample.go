package collecte

import (
	"maps"
	"time"

	"github.com/go-resty/resty/v2"
)

func Unite(siren string, autres map[string]string) (*resty.Response, error) {
	params := map[string]string{"context": "Aides"}
	maps.Copy(params, autres)
	return resty.New().SetTimeout(5 * time.Second).R().SetQueryParams(params).Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
