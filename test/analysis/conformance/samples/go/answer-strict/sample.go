package collecte

import (
	"encoding/json"
	"net/http"
	"net/url"
	"time"
)

type reponse struct {
	Data struct {
		Siren string `json:"siren"`
	} `json:"data"`
}

func Unite(siren string) (*reponse, error) {
	client := http.Client{Timeout: 5 * time.Second}
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	resp, err := client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	lecteur := json.NewDecoder(resp.Body)
	lecteur.DisallowUnknownFields() // @value
	var corps reponse
	if err := lecteur.Decode(&corps); err != nil {
		return nil, err
	}
	return &corps, nil
}
