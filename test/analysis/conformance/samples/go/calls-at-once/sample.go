package collecte

import (
	"log"
	"net/http"
	"net/url"
	"sync"
	"time"
)

var client = &http.Client{Timeout: 5 * time.Second}

func unite(siren string) (*http.Response, error) {
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
}

func Toutes(sirens []string) {
	var groupe sync.WaitGroup
	for _, siren := range sirens { // @send
		groupe.Add(1)
		go func(siren string) {
			defer groupe.Done()
			if _, err := unite(siren); err != nil {
				log.Print(err)
			}
		}(siren)
	}
	groupe.Wait()
}
