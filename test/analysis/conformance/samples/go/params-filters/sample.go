package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

func Unites(siren string) (*resty.Response, error) {
	return resty.New().SetTimeout(5 * time.Second).R().SetQueryParams(map[string]string{"page": "1", "per_page": "20"}). // @map
																Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
