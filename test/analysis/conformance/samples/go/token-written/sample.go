package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

func Unite(siren string) (*resty.Response, error) {
	return resty.New().SetTimeout(5 * time.Second).R().
		SetAuthToken("eyJhbGci…"). // @value
		SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"}).
		Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
