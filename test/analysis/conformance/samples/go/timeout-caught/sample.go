package collecte

import (
	"context"
	"errors"
	"log"
	"net/http"
	"net/url"
)

func Unite(siren string) (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	reponse, err := http.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode()) // @send
	if errors.Is(err, context.DeadlineExceeded) {
		log.Printf("%s : délai dépassé", siren)
	}
	return reponse, err
}
