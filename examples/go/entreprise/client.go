// Package entreprise lit API Entreprise pour le service des achats.
package entreprise

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"os"
)

const base = "https://entreprise.api.gouv.fr"

// À corriger : sans unité, 5 compte des nanosecondes, et aucun appel n'aboutit.
var client = &http.Client{Timeout: 5}

func lire(chemin string, trace url.Values) (*http.Response, error) {
	demande, err := http.NewRequest(http.MethodGet, base+chemin+"?"+trace.Encode(), nil)
	if err != nil {
		return nil, err
	}
	demande.Header.Set("Authorization", "Bearer "+os.Getenv("API_ENTREPRISE_TOKEN"))
	return client.Do(demande)
}

// Etablissement lit un établissement. À corriger : l'objet de la demande manque.
func Etablissement(siret string) (*http.Response, error) {
	trace := url.Values{"context": {"Achats"}, "recipient": {"13002526500013"}}
	return lire("/v4/insee/sirene/etablissements/"+siret, trace)
}

// Vigilance donne l'adresse d'une attestation. Correct, au délai près, qui est celui du client.
func Vigilance(siren string) (string, error) {
	trace := url.Values{"context": {"Achats"}, "recipient": {"13002526500013"}, "object": {"Marché 2026-014"}}
	reponse, err := lire("/v4/urssaf/unites_legales/"+siren+"/attestation_vigilance", trace)
	if err != nil {
		return "", err
	}
	defer reponse.Body.Close()
	if reponse.StatusCode != http.StatusOK {
		return "", fmt.Errorf("attestation de vigilance : statut %d", reponse.StatusCode)
	}
	var corps Reponse
	// À corriger : la réponse est refusée dès qu'une clé s'y ajoute.
	lecteur := json.NewDecoder(reponse.Body)
	lecteur.DisallowUnknownFields()
	if err := lecteur.Decode(&corps); err != nil {
		return "", err
	}
	return corps.Data.DocumentURL, nil
}

// Reponse est l'enveloppe des attestations.
type Reponse struct {
	Data struct {
		DocumentURL string `json:"document_url"`
	} `json:"data"`
}
