package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func Unite(siren, objet string) (*http.Response, error) {
	params := make(url.Values)
	params.Set("context", "Aides")
	params.Set("recipient", "13002526500013")
	params.Add("object", objet)
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + params.Encode())
}
