package collecte

import (
	"net/http"
)

// Unite lit https://entreprise.api.gouv.fr/v4/insee/sirene/unites_legales/130025265.
func Unite(client *http.Client, adresse string) (*http.Response, error) {
	/* Avant : http.Get("https://entreprise.api.gouv.fr/v2/entreprises/130025265") */
	return client.Get(adresse)
}
