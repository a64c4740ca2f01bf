package collecte

import (
	"net/http"
	"net/url"
	"time"
)

func Unite(siren string) (*http.Response, error) {
	params := url.Values{ // @map
		"context": {"Aides"},
		"object":  {"Dossier 12"},
	}
	client := http.Client{Timeout: 5 * time.Second}
	return client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + params.Encode())
}
