package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func Entreprise(siren string) (*http.Response, error) {
	client := http.Client{Timeout: 5 * time.Second}
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	return client.Get("https://api.apientreprise.fr/v2/entreprises/" + siren + "?" + q.Encode()) // @path
}
