package collecte

import (
	"net/http"
	"net/url"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Unite(siren string) (reponse *http.Response, err error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	for essai := 0; essai < 3; essai++ {
		reponse, err = client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
		if err == nil && reponse.StatusCode < 500 {
			return reponse, nil
		}
		time.Sleep(time.Second)
	}
	return reponse, err
}
