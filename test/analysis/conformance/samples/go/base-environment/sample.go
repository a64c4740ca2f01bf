package collecte

import (
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

var client = resty.New().SetBaseURL(os.Getenv("API_ENTREPRISE_URL")).SetTimeout(5 * time.Second)

func Unite(siren string) (*resty.Response, error) {
	trace := map[string]string{"context": "Aides", "recipient": "13002526500013"} // @map
	return client.R().SetQueryParams(trace).Get("/v4/insee/sirene/unites_legales/" + siren)
}
