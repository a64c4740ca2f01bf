package collecte

import (
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

func Privileges() (*resty.Response, error) {
	return resty.New().SetTimeout(5 * time.Second).R().SetAuthToken(os.Getenv("API_ENTREPRISE_TOKEN")).Get("https://entreprise.api.gouv.fr/privileges")
}
