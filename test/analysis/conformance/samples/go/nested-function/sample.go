package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func Unites(siren string) error {
	client := http.Client{Timeout: 5 * time.Second}
	lire := func() error {
		q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}} // @map
		_, err := client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
		return err
	}
	return lire()
}
