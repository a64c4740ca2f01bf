package collecte

import (
	"encoding/json"
	"net/http"
	"net/url"
	"os"
	"time"
)

type reponse struct {
	Data struct {
		Siren string `json:"siren"`
	} `json:"data"`
}

type reglages struct {
	Objet string `json:"objet"`
}

func lireReglages() (reglages, error) {
	var lus reglages
	fichier, err := os.Open("reglages.json")
	if err != nil {
		return lus, err
	}
	lecteur := json.NewDecoder(fichier)
	lecteur.DisallowUnknownFields()
	return lus, lecteur.Decode(&lus)
}

func Unite(siren string) (*reponse, error) {
	client := http.Client{Timeout: 5 * time.Second}
	q := url.Values{"context": {"Aides"}, "recipient": {"13002526500013"}, "object": {"Dossier 12"}}
	resp, err := client.Get("https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/" + siren + "?" + q.Encode())
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var corps reponse
	if err := json.NewDecoder(resp.Body).Decode(&corps); err != nil {
		return nil, err
	}
	return &corps, nil
}
