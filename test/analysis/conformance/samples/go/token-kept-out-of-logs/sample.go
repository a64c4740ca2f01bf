package collecte

import (
	"log"
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

func Unite(siren string) (*resty.Response, error) {
	jeton := os.Getenv("API_ENTREPRISE_TOKEN")
	log.Printf("jeton présent : %t, %d signes", jeton != "", len(jeton))
	reponse, err := resty.New().SetTimeout(5 * time.Second).R().
		SetAuthToken(jeton).
		SetQueryParams(map[string]string{"context": "Aides", "recipient": "13002526500013", "object": "Dossier 12"}).
		Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren)
	log.Print(reponse.StatusCode())
	return reponse, err
}
