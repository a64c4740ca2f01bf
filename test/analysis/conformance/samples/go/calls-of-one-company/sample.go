package collecte

import (
	"net/http"
	"net/url"
	"sync"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func Fiche(siren, siret string) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	var groupe sync.WaitGroup
	groupe.Add(2)
	go func() {
		defer groupe.Done()
		client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
	}()
	go func() {
		defer groupe.Done()
		client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/etablissements/" + siret + "?" + q.Encode())
	}()
	groupe.Wait()
}
