package collecte

import (
	"encoding/json"
	"net/http"
	"net/url"
	"time"
)

type unite struct {
	Siren string `json:"siren"`
}

func Unite(siren string) (*unite, error) {
	client := http.Client{Timeout: 5 * time.Second}
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	resp, err := client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return nil, nil // @value
	}
	var lue unite
	return &lue, json.NewDecoder(resp.Body).Decode(&lue)
}
