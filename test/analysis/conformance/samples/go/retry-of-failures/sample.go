package collecte

import (
	"time"

	"github.com/go-resty/resty/v2"
)

func Unite(siren string) (*resty.Response, error) {
	client := resty.New().SetTimeout(5 * time.Second).SetRetryCount(3)
	client.AddRetryCondition(func(r *resty.Response, err error) bool { return err != nil || r.StatusCode() >= 502 })
	return client.R().
		SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"}).
		Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
}
