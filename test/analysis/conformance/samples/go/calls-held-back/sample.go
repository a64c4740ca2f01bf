package collecte

import (
	"net/http"
	"net/url"
	"time"

	"golang.org/x/sync/errgroup"
)

var client = &http.Client{Timeout: 5 * time.Second}

func unite(siren string) error {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	_, err := client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
	return err
}

func Toutes(sirens []string) error {
	var groupe errgroup.Group
	groupe.SetLimit(4)
	for _, siren := range sirens {
		groupe.Go(func() error { return unite(siren) })
	}
	return groupe.Wait()
}
