package collecte

import (
	"net/http"
	"net/url"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Toutes(sirens []string) error {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	for _, siren := range sirens {
		if _, err := client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode()); err != nil {
			return err
		}
	}
	return nil
}
