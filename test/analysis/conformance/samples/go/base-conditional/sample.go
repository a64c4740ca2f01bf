package collecte

import (
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

func base() string {
	if os.Getenv("APP_ENV") == "production" {
		return "https://entreprise.api.gouv.fr"
	}
	return "https://staging.entreprise.api.gouv.fr"
}

func Unite(siren string) (*resty.Response, error) {
	trace := map[string]string{"context": "Aides", "recipient": "13002526500013"} // @map
	return resty.New().SetTimeout(5 * time.Second).R().SetQueryParams(trace).Get(base() + "/v4/insee/sirene/unites_legales/" + siren)
}
