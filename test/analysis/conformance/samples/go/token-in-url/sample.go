package collecte

import (
	"net/http"
	"os"
	"time"
)

var jeton = os.Getenv("API_ENTREPRISE_TOKEN")

func Unite(siren string) (*http.Response, error) {
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?context=Aides&recipient=13002526500013&object=Dossier&token=" + jeton) // @url
}
